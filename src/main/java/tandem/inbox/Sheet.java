package tandem.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A notice as it is written: lines of words, and an address on a line of its own, which the line
/// before it names. So plain text, HTML and chat say the same.
public record Sheet(List<Part> parts) {

  public sealed interface Part {}

  /// Lines that stand together.
  public record Words(String text) implements Part {}

  /// Something to press.
  public record Link(String label, String url) implements Part {}

  public static Sheet of(String text) {
    var parts = new ArrayList<Part>();
    for (var paragraph : text.strip().split("\n{2,}")) {
      var lines = new ArrayList<String>();
      for (var line : paragraph.split("\n")) {
        if (line.matches("https?://\\S+")) {
          var label = lines.isEmpty() ? line : lines.removeLast();
          words(parts, lines);
          parts.add(new Link(label.replaceAll(":$", ""), line));
        } else {
          lines.add(line);
        }
      }
      words(parts, lines);
    }
    return new Sheet(List.copyOf(parts));
  }

  private static void words(List<Part> parts, List<String> lines) {
    if (!lines.isEmpty()) {
      parts.add(new Words(String.join("\n", lines)));
      lines.clear();
    }
  }

  public String html() {
    return parts.stream()
        .map(Sheet::html)
        .collect(
            Collectors.joining(
                "\n",
                "<!doctype html>\n<html lang=\"en\"><body style=\"font-family: sans-serif; line-height: 1.5\">\n",
                "\n</body></html>\n"));
  }

  private static String html(Part part) {
    return switch (part) {
      case Words(var text) -> "<p>" + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p>";
      case Link(var label, var url) ->
          "<p><a href=\"%s\">%s</a></p>"
              .formatted(HtmlUtils.htmlEscape(url), HtmlUtils.htmlEscape(label));
    };
  }
}
