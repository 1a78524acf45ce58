package tandem.templates;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// A unit that a new plan begins with. Names of fields may say `{ours}` and `{theirs}` for the side
/// that begins the plan and the other one; a value `@key` is the piece of that key.
///
/// @param key by what other pieces of the template name it
/// @param theirs whether it is the other side's, who will have to write it
/// @param onlyUs whether the other side shall not see it
/// @param fields first values by name, in pencil of whoever begins the plan
/// @param asks questions to the other side by the name of the field that is left blank for them
/// @param numbers whether all value lines that are the other side's are left blank for them
record Piece(
    String key,
    String kind,
    boolean theirs,
    boolean onlyUs,
    Map<String, String> fields,
    Map<String, String> asks,
    boolean numbers) {
  private static final String OURS = "{ours}";
  private static final String THEIRS = "{theirs}";

  Piece(
      String key,
      String kind,
      boolean theirs,
      boolean onlyUs,
      @Nullable Map<String, String> fields,
      @Nullable Map<String, String> asks,
      boolean numbers) {
    this.key = key;
    this.kind = kind;
    this.theirs = theirs;
    this.onlyUs = onlyUs;
    this.fields = fields == null ? Map.of() : Map.copyOf(fields);
    this.asks = asks == null ? Map.of() : Map.copyOf(asks);
    this.numbers = numbers;
  }

  /// The name of a field in a plan that `mine` begins.
  static String field(String name, Side mine) {
    return name.replace(OURS, mine.key()).replace(THEIRS, mine.other().key());
  }

  /// The name of a field of a plan that `mine` sees, as a template calls it.
  static String anySide(String name, Side mine) {
    return name.startsWith(mine.key() + "_")
        ? OURS + name.substring(mine.key().length())
        : name.startsWith(mine.other().key() + "_")
            ? THEIRS + name.substring(mine.other().key().length())
            : name;
  }
}
