package tandem.organisations;

import java.math.BigDecimal;
import tandem.basics.DateRange;

/// Days on which a person has other hours a week than usual.
public record PartTime(DateRange days, BigDecimal hoursPerWeek) {
  public PartTime {
    Hours.check(hoursPerWeek);
  }
}
