package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.Quarter;
import tandem.basics.Side;

/// A joint plan as a workbook tells it. Whatever the workbook leaves open is null or absent.
///
/// @param last the last day of the plan, inclusive, as people write it; see `period`
/// @param vendorYearStarts month (1 to 12) in which the vendor's fiscal year starts
/// @param partnerYearStarts month (1 to 12) in which the partner's fiscal year starts
public record PlanSheet(
    @Nullable String title,
    @Nullable String vendor,
    @Nullable String partner,
    @Nullable LocalDate start,
    @Nullable LocalDate last,
    @Nullable Currency currency,
    @Nullable Integer vendorYearStarts,
    @Nullable Integer partnerYearStarts,
    @Nullable LocalDate cycleStart,
    List<Strategy> strategies,
    List<Goal> goals,
    List<Person> people,
    List<Action> actions) {

  public PlanSheet {
    strategies = List.copyOf(strategies);
    goals = List.copyOf(goals);
    people = List.copyOf(people);
    actions = List.copyOf(actions);
  }

  /// The days of the plan, or null while either end is missing or they are in the wrong order.
  public @Nullable DateRange period() {
    return start == null || last == null || last.isBefore(start)
        ? null
        : new DateRange(start, last.plusDays(1));
  }

  public @Nullable String organisation(Side side) {
    return side == Side.VENDOR ? vendor : partner;
  }

  public @Nullable Integer yearStarts(Side side) {
    return side == Side.VENDOR ? vendorYearStarts : partnerYearStarts;
  }

  /// A growth strategy of one side; without a statement it is a blank to be filled.
  public record Strategy(
      Side side, @Nullable String kind, @Nullable String statement, @Nullable String measure) {}

  /// A joint goal. A line that is there without a quarter waits for that quarter; `years` are what
  /// lines shall come to.
  public record Goal(
      int number,
      @Nullable String title,
      @Nullable String vendorStrategy,
      @Nullable String partnerStrategy,
      @Nullable String description,
      @Nullable String doneWhen,
      Map<ValueLine, Map<Quarter, BigDecimal>> lines,
      Map<ValueLine, BigDecimal> years) {
    public Goal {
      var plainYears = new EnumMap<ValueLine, BigDecimal>(ValueLine.class);
      years.forEach((line, amount) -> plainYears.put(line, PlanSheet.plain(amount)));
      years = Collections.unmodifiableMap(plainYears);
      var copy = new EnumMap<ValueLine, Map<Quarter, BigDecimal>>(ValueLine.class);
      lines.forEach((line, quarters) -> copy.put(line, plain(quarters)));
      lines = Collections.unmodifiableMap(copy);
    }

    private static Map<Quarter, BigDecimal> plain(Map<Quarter, BigDecimal> quarters) {
      var copy = new java.util.HashMap<Quarter, BigDecimal>();
      quarters.forEach((quarter, amount) -> copy.put(quarter, PlanSheet.plain(amount)));
      return Map.copyOf(copy);
    }
  }

  /// @param hoursAWeek what this person can give the plan
  /// @param away the days they are not there
  public record Person(
      String name,
      @Nullable String email,
      Side side,
      @Nullable String duty,
      @Nullable BigDecimal hoursAWeek,
      List<DateRange> away) {
    public Person {
      away = List.copyOf(away);
      hoursAWeek = hoursAWeek == null ? null : plain(hoursAWeek);
    }

    Person alsoAway(List<DateRange> more) {
      var all = Stream.concat(away.stream(), more.stream()).toList();
      return new Person(name, email, side, duty, hoursAWeek, all);
    }
  }

  /// @param goal the number of the goal it serves
  /// @param after numbers of the actions that come first
  public record Action(
      int number,
      @Nullable Integer goal,
      @Nullable String title,
      List<String> doers,
      List<String> approves,
      List<String> supports,
      List<String> consulted,
      List<String> informed,
      @Nullable LocalDate start,
      @Nullable LocalDate due,
      @Nullable BigDecimal effortHours,
      List<Integer> after,
      @Nullable String doneWhen,
      @Nullable LocalDate doneOn) {
    public Action {
      doers = List.copyOf(doers);
      approves = List.copyOf(approves);
      supports = List.copyOf(supports);
      consulted = List.copyOf(consulted);
      informed = List.copyOf(informed);
      after = List.copyOf(after);
      effortHours = effortHours == null ? null : plain(effortHours);
    }
  }

  /// One spelling for each number, so that equal numbers make equal records.
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
