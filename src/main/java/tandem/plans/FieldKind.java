package tandem.plans;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import tandem.basics.Day;
import tandem.basics.Money;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;

/// What a field may hold. Each value has one canonical text, the same in the table, the ledger and
/// the API.
public enum FieldKind {
  /// One line, at most 300 characters.
  LINE,
  /// Lines of text, at most 4,000 characters.
  TEXT,
  /// An amount in the plan's currency, never below zero: `1250.50`.
  MONEY,
  /// A day: `2027-02-01`.
  DATE,
  /// Hours of work, above zero and at most 10,000: `7.5`.
  HOURS,
  /// How much it counts beside others of its kind: a whole number from 1 to 100.
  WEIGHT,
  /// A number of what the unit is counted in, percent or people or days: `12.5`.
  NUMBER,
  /// One of the words the shape names.
  CHOICE,
  /// Somebody named in the plan, by their id.
  PERSON,
  /// Another unit of the plan, by its id.
  UNIT,
  /// Other units of the plan: their ids with commas between.
  UNITS;

  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  /// @throws RuleBroken naming `field` if the text cannot be read
  String canonical(String field, String text, Currency currency) {
    var trimmed = text.strip();
    try {
      return switch (this) {
        case LINE -> atMost(300, field, trimmed.replaceAll("\\s+", " "));
        case TEXT -> atMost(4000, field, trimmed.replace("\r\n", "\n"));
        case MONEY -> money(field, trimmed, currency);
        case DATE -> Day.of(field, trimmed).toString();
        case HOURS -> hours(field, trimmed);
        case WEIGHT -> weight(field, trimmed);
        case NUMBER -> counted(field, trimmed);
        case CHOICE -> trimmed;
        case PERSON -> PersonId.of(trimmed).toString();
        case UNIT -> UnitId.of(trimmed).toString();
        case UNITS ->
            Arrays.stream(trimmed.split("[,\\s]+"))
                .map(id -> UnitId.of(id).toString())
                .distinct()
                .collect(Collectors.joining(","));
      };
    } catch (NumberFormatException | NotFound unreadable) {
      throw RuleBroken.in(
          field, "field.unreadable." + name().toLowerCase(java.util.Locale.ROOT), trimmed);
    }
  }

  private static String atMost(int characters, String field, String text) {
    if (text.length() > characters) {
      throw RuleBroken.in(field, "field.too-long", characters);
    }
    return text;
  }

  private static String money(String field, String text, Currency currency) {
    var amount = number(text);
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw RuleBroken.in(field, "field.money-out-of-range");
    }
    try {
      return new Money(amount, currency).amount().toPlainString();
    } catch (RuleBroken tooFine) {
      throw RuleBroken.in(field, tooFine.code(), tooFine.details());
    }
  }

  private static String hours(String field, String text) {
    var hours = number(text);
    if (hours.signum() <= 0
        || hours.compareTo(BigDecimal.valueOf(10_000)) > 0
        || hours.scale() > 2) {
      throw RuleBroken.in(field, "field.hours-out-of-range");
    }
    return hours.stripTrailingZeros().toPlainString();
  }

  private static String weight(String field, String text) {
    if (!text.matches("0*([1-9]\\d?|100)")) {
      throw RuleBroken.in(field, "field.unreadable.weight", text);
    }
    return String.valueOf(Integer.parseInt(text));
  }

  private static String counted(String field, String text) {
    var number = number(text);
    if (number.abs().compareTo(MOST) > 0 || number.stripTrailingZeros().scale() > 3) {
      throw RuleBroken.in(field, "field.number-out-of-range");
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// Digits with an optional point; blanks and thousands commas as people paste them are taken out.
  private static BigDecimal number(String text) {
    var digits = text.replaceAll("[\\s\u00a0\u202f']", "").replaceAll(",(?=\\d{3}(\\D|$))", "");
    if (!digits.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(digits);
  }
}
