package tandem.organisations;

import java.time.DayOfWeek;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tandem.basics.FiscalYear;
import tandem.organisations.FiscalCalendar.Division;

/// Fiscal calendars of every division, as companies may have them.
public final class Calendars {
  private Calendars() {}

  public static Arbitrary<FiscalCalendar> any() {
    var months = Arbitraries.integers().between(1, 12);
    var weeks =
        Combinators.combine(
                Arbitraries.of(Division.class).filter(Division::isOfWeeks),
                months,
                Arbitraries.of(DayOfWeek.class),
                Arbitraries.of(true, false))
            .as((division, month, day, nearest) ->
                new FiscalCalendar(division, new FiscalYear(month), day, nearest));
    return Arbitraries.oneOf(months.map(FiscalCalendar::ofMonths), weeks);
  }
}
