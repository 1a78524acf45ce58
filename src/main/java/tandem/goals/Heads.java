package tandem.goals;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tandem.basics.DateRange;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.goals.NumbersView.Called;
import tandem.goals.NumbersView.Head;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.FiscalCalendar.Part;
import tandem.plans.Draft;
import tandem.plans.WholePlan;

/// The quarters of a plan as its two sides call them. A side's own calendar only names them: the
/// numbers stay in the quarters of the plan.
final class Heads {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter AND_YEAR =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Heads() {}

  static List<Head> of(Draft draft) {
    return Numbers.quarters().map(quarter -> head(draft, quarter)).toList();
  }

  private static Head head(Draft draft, Quarter quarter) {
    try {
      var days = quarter.within(draft.plan().period());
      return new Head(quarter.toString(), months(days), called(draft, days));
    } catch (RuleBroken tooShort) {
      return new Head(quarter.toString(), "", List.of());
    }
  }

  private static String months(DateRange days) {
    var last = days.last();
    var from = days.start().getYear() == last.getYear() ? MONTH : AND_YEAR;
    return from.format(days.start()) + "–" + AND_YEAR.format(last);
  }

  /// Nothing where nobody told their calendar, or both have the same.
  private static List<Called> called(Draft draft, DateRange days) {
    var calendars = calendars(draft);
    if (calendars.size() == 2 && calendars.values().stream().distinct().count() == 1) {
      return List.of();
    }
    var called = new ArrayList<Called>();
    calendars.forEach((side, calendar) -> {
      var parts = calendar.over(days);
      called.add(
          new Called(
              side.key(),
              draft.plan().seat(side).shortName() + " " + together(parts),
              parts.subList(1, parts.size())));
    });
    return called;
  }

  /// What an organisation told of itself; where it did not, what the plan says of it.
  private static Map<Side, FiscalCalendar> calendars(Draft draft) {
    var calendars = new EnumMap<Side, FiscalCalendar>(Side.class);
    for (var side : Side.values()) {
      Optional.ofNullable(draft.plan().seat(side).calendar())
          .or(() -> inPlan(draft, side))
          .ifPresent(calendar -> calendars.put(side, calendar));
    }
    return calendars;
  }

  private static Optional<FiscalCalendar> inPlan(Draft draft, Side side) {
    return draft.units(WholePlan.KIND).stream()
        .flatMap(whole -> Optional.ofNullable(whole.value(WholePlan.yearOf(side))).stream())
        .findFirst()
        .map(month -> FiscalCalendar.ofMonths(Integer.parseInt(month)));
  }

  /// As in `Q3 FY27`, `Q3–Q4 FY27` or `Q4 FY26–Q1 FY27`.
  static String together(List<Part> parts) {
    var first = parts.getFirst();
    var last = parts.getLast();
    if (first.equals(last)) {
      return first.toString();
    }
    return (first.year() == last.year() ? first.name() : first.toString()) + "–" + last;
  }
}
