package tandem.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.basics.RuleBroken;

/// What somebody typed to search for.
///
/// @param typed in small letters, with single spaces
/// @param each its words, without what stands between them
/// @param isPlain words alone; otherwise quotes, `-word` or `or` say what is meant exactly, and
///   nothing is guessed
record SearchWords(String typed, List<String> each, boolean isPlain) {
  static final int MOST = 200;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern EXACT = Pattern.compile("\"|(^|\\s)-\\S|\\sor\\s");

  static SearchWords of(String text) {
    if (text.length() > MOST) {
      throw RuleBroken.in("q", "search.too-long", MOST);
    }
    var typed = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    var each = Arrays.stream(BETWEEN.split(typed)).filter(word -> !word.isEmpty()).toList();
    if (each.isEmpty()) {
      throw RuleBroken.in("q", "search.no-words");
    }
    return new SearchWords(typed, each, !EXACT.matcher(typed).find());
  }

  /// For `to_tsquery`: every word, as the beginning of one. Made of letters and digits only.
  String beginnings() {
    return each.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }
}
