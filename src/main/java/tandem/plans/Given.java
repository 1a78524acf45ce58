package tandem.plans;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;
import tools.jackson.databind.JsonNode;

/// Reads a value a program sent: a text, a number, or an amount with its currency.
public final class Given {
  private static final Set<FieldKind> NUMBERS =
      Set.of(FieldKind.MONEY, FieldKind.HOURS, FieldKind.WEIGHT, FieldKind.NUMBER);

  private Given() {}

  public static String text(Plan plan, FieldShape shape, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isObject() && shape.kind() == FieldKind.MONEY && value.size() == 2) {
      var code = value.path("currency").asString("");
      if (!code.equals(plan.currency().getCurrencyCode())) {
        throw RuleBroken.in(
            shape.name(), "field.other-currency", plan.currency().getCurrencyCode());
      }
      return scalar(shape, value.path("amount"));
    }
    return scalar(shape, value);
  }

  private static String scalar(FieldShape shape, JsonNode value) {
    if (value.isNumber() && NUMBERS.contains(shape.kind())) {
      var number = value.decimalValue();
      if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > 20) {
        throw RuleBroken.in(
            shape.name(), "money.too-large"); // 1E999999999 is long when written out
      }
      return number.toPlainString();
    }
    if (!value.isString()) {
      throw RuleBroken.in(shape.name(), "field.unreadable.json", shape.name());
    }
    return value.asString();
  }
}
