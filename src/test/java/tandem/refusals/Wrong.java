package tandem.refusals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What arrives by mistake, or on purpose.
final class Wrong {
  /// Left out.
  static final Object NOTHING =
      new Object() {
        @Override
        public String toString() {
          return "nothing";
        }
      };

  static final String LONG = "x".repeat(70_000);
  static final String NUL = "a\0b";
  static final String WORD = "nonsense";
  static final String HUGE = "9".repeat(30);
  static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

  /// Of a text. All that is not a text itself can only be told in JSON.
  static final Object[] TEXT = {LONG, NUL, Map.of("a", 1), List.of("a"), true, 7};

  /// Of a text that has to be there.
  static final Object[] NEEDED = {NOTHING, " ", LONG, NUL, Map.of("a", 1), List.of("a"), true, 7};

  static final Object[] DAY = {
    WORD, "2027-02-30", "+999999999-12-31", "-0044-03-15", NUL, 20270228, List.of()
  };

  static final Object[] NUMBER = {WORD, HUGE, "1.5", NUL, Map.of(), List.of(1), true, 1.5};

  static final Object[] CHOICE = {WORD, LONG, NUL, Map.of(), 7};

  static final Object[] UNIT = {WORD, UNKNOWN, NUL, Map.of(), 7};

  static final Object[] MONEY = {
    WORD,
    "-1",
    HUGE,
    "1.234",
    NUL,
    true,
    List.of(1),
    -1,
    new BigDecimal("1E+999999999"),
    Map.of("amount", "1", "currency", "USD"),
    Map.of("amount", "1")
  };

  /// Paths that lead nowhere.
  static final List<String> PLACES =
      List.of(WORD, UNKNOWN, "1-1-1-1-1", "%00", "a%00b", LONG.substring(0, 4000));

  /// Bodies that are not what was asked for.
  static final List<String> BODIES =
      List.of("", "{", "[]", "null", "7", "\"a\"", "{\"a\":1}{", "[".repeat(5000), "\0");

  private Wrong() {}
}
