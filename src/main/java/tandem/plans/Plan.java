package tandem.plans;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.Rate;

/// A joint plan as one of its members sees it: `mine` is the viewer's side.
///
/// @param shown the private lines of numbers that their owner shows to the other side
/// @param rate at which the viewer sees amounts in a currency of their own; null if they do not
public record Plan(
    PlanId id,
    String title,
    DateRange period,
    Currency currency,
    LocalDate cycleStart,
    Stage stage,
    long revision,
    Seat vendor,
    Seat partner,
    Side mine,
    boolean sample,
    Set<String> shown,
    @Nullable Rate rate) {

  /// An organisation at the table.
  ///
  /// @param calendar null where the organisation has not told how it divides its years
  public record Seat(OrganisationId organisation, String name, @Nullable FiscalCalendar calendar) {

    public Seat(OrganisationId organisation, String name) {
      this(organisation, name, null);
    }

    /// The first word of the name, for places where it must be short.
    public String shortName() {
      var space = name.indexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }
  }

  public Seat seat(Side side) {
    return side == Side.VENDOR ? vendor : partner;
  }

  public Seat ours() {
    return seat(mine);
  }

  public Seat theirs() {
    return seat(mine.other());
  }

  /// The ninety days the plan's actions stand in.
  public DateRange cycle() {
    return new DateRange(cycleStart, cycleStart.plusDays(90));
  }
}
