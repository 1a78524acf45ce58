package tandem.exchange;

import java.util.Locale;

/// A heading of one kind of sheet, in the spelling in which headings are compared.
public record Heading(Column.Table table, String text) {
  public Heading {
    text = normalise(text);
  }

  /// Case, spacing and closing punctuation never tell headings apart.
  static String normalise(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00a0_=]+", " ")
        .replaceAll("[ .:*?]+$", "")
        .strip();
  }
}
