package tandem.basics;

import org.jspecify.annotations.Nullable;

/// The one refusal. Its code is a key of the message bundles, its field the input that caused it.
public class RuleBroken extends RuntimeException {
  private final String code;
  private final @Nullable String field;
  private final Object[] details;

  public RuleBroken(String code, Object... details) {
    this(null, code, details);
  }

  private RuleBroken(@Nullable String field, String code, Object... details) {
    super(code);
    this.code = code;
    this.field = field;
    this.details = details.clone();
  }

  /// The same refusal, naming the input that caused it.
  public static RuleBroken in(String field, String code, Object... details) {
    return new RuleBroken(field, code, details);
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public Object[] details() {
    return details.clone();
  }
}
