package tandem.plans;

import java.time.LocalDate;
import java.util.Currency;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.Side;

/// A joint plan as one of its members sees it: `mine` is the viewer's side.
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
    boolean sample) {

  /// An organisation at the table.
  public record Seat(OrganisationId organisation, String name) {
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
