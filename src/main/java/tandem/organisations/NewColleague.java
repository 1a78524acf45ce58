package tandem.organisations;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// What is asked about a person before they are added; says which answer cannot be.
public record NewColleague(
    String name, String email, @Nullable String duty, @Nullable BigDecimal hoursPerWeek) {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\x00]+@[^@\\s\\x00]+");
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(80);

  public NewColleague {
    name = name.strip();
    email = email.strip();
    if (name.isEmpty() || name.length() > 200 || !isOneLine(name)) {
      throw RuleBroken.in("name", "person.name");
    }
    if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
      throw RuleBroken.in("email", "person.email");
    }
    if (duty != null && (duty.length() > 200 || duty.indexOf('\0') >= 0)) {
      throw RuleBroken.in("duty", "person.duty");
    }
    if (hoursPerWeek != null
        && (hoursPerWeek.signum() < 0
            || hoursPerWeek.compareTo(MOST_HOURS) > 0
            || hoursPerWeek.stripTrailingZeros().scale() > 1)) {
      throw RuleBroken.in("hours_per_week", "person.hours");
    }
  }

  /// Names stand in the heads of mails, where a new line would begin a header.
  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }
}
