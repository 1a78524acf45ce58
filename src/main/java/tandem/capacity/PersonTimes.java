package tandem.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.organisations.Absence;
import tandem.organisations.PublicHolidays;
import tandem.organisations.PublicHolidays.Named;
import tandem.organisations.WorkingTimes;
import tandem.organisations.WorkingTimes.Told;

/// What the page of one person's time shows.
@Component
public class PersonTimes {
  private static final int WEEKS = 13;

  private final WorkingTimes times;
  private final Shares shares;
  private final PublicHolidays holidays;
  private final Clock clock;

  PersonTimes(WorkingTimes times, Shares shares, PublicHolidays holidays, Clock clock) {
    this.times = times;
    this.shares = shares;
    this.holidays = holidays;
    this.clock = clock;
  }

  /// @param hours with at most one decimal
  public record Week(LocalDate monday, BigDecimal hours) {}

  /// @param absences that are not over, and those of the last weeks
  /// @param colleagues who may stand in, by id
  /// @param weeks that come, with the hours that all of it leaves
  public record PersonTime(
      Told told,
      List<Absence> absences,
      Map<PersonId, String> colleagues,
      List<Shares.Share> shares,
      List<Week> weeks,
      List<Named> countries,
      List<Named> regions) {}

  @Transactional(readOnly = true)
  public PersonTime of(PersonId person) {
    var told = times.of(person);
    var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var colleagues =
        times.all().stream()
            .filter(it -> !it.person().equals(person))
            .collect(
                Collectors.toMap(Told::person, Told::name, (one, _) -> one, LinkedHashMap::new));
    var own = told.habit().place();
    return new PersonTime(
        told,
        told.absences().stream()
            .filter(it -> it.days().end().isAfter(monday.minusWeeks(4)))
            .toList(),
        colleagues,
        shares.of(person),
        weeks(told, monday),
        holidays.countries(),
        holidays.regions(own == null ? "" : own.country()));
  }

  private List<Week> weeks(Told told, LocalDate monday) {
    var minutes =
        times
            .calendar(told, new DateRange(monday, monday.plusWeeks(WEEKS)))
            .minutes(new DateRange(monday, monday.plusWeeks(WEEKS)));
    return IntStream.range(0, WEEKS)
        .mapToObj(week ->
            new Week(
                monday.plusWeeks(week),
                inHours(IntStream.of(minutes).skip(7L * week).limit(7).sum())))
        .toList();
  }

  private static BigDecimal inHours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
  }
}
