package tandem.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A few words of a text, around the first that was searched for.
public record Excerpt(List<Part> parts) {
  private static final int MOST = 160;
  private static final int BEFORE = 50;

  /// @param marked whether it is what was searched for
  public record Part(String text, boolean marked) {}

  static Excerpt of(String text, SearchWords words) {
    var line = text.strip().replaceAll("\\s+", " ");
    var pattern = pattern(words);
    var first = pattern.matcher(line);
    var match = first.find() ? first.start() : 0;
    var start = match <= BEFORE ? 0 : wordAt(line, match - BEFORE);
    var end = line.length() - start <= MOST ? line.length() : lastWordBefore(line, start + MOST);
    var parts = marked(line.substring(start, end), pattern);
    if (start > 0) {
      parts.addFirst(new Part("…", false));
    }
    if (end < line.length()) {
      parts.add(new Part("…", false));
    }
    return new Excerpt(List.copyOf(parts));
  }

  /// All of it as it was typed, or the beginning of a word.
  private static Pattern pattern(SearchWords words) {
    var beginnings =
        words.each().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word));
    return Pattern.compile(
        Stream.concat(Stream.of(Pattern.quote(words.typed())), beginnings)
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<Part> marked(String text, Pattern pattern) {
    var parts = new ArrayList<Part>();
    var matcher = pattern.matcher(text);
    var done = 0;
    while (matcher.find()) {
      add(parts, text.substring(done, matcher.start()), false);
      add(parts, matcher.group(), true);
      done = matcher.end();
    }
    add(parts, text.substring(done), false);
    return parts;
  }

  private static void add(List<Part> parts, String text, boolean marked) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, marked));
    }
  }

  private static int wordAt(String line, int from) {
    var space = line.indexOf(' ', from);
    return space < 0 || space - from > BEFORE ? whole(line, from) : space + 1;
  }

  private static int lastWordBefore(String line, int to) {
    var space = line.lastIndexOf(' ', to);
    return to - space > BEFORE ? whole(line, to) : space;
  }

  /// Never between the two halves of one character.
  private static int whole(String line, int at) {
    return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }

  /// Without marks.
  public String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }
}
