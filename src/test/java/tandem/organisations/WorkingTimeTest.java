package tandem.organisations;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// When a person has time: hours a week over their days, less holidays and absences.
class WorkingTimeTest {
  static final LocalDate MONDAY_4 = LocalDate.of(2027, 1, 4);
  static final DateRange WEEK = new DateRange(MONDAY_4, MONDAY_4.plusWeeks(1));
  final PersonId ana = PersonId.fresh();

  @Test
  void spreadsAWeekOverItsDays() {
    assertThat(time("10", WorkingTime.USUAL).minutes(WEEK))
        .containsExactly(120, 120, 120, 120, 120, 0, 0);
    assertThat(time("7.5", Set.of(MONDAY, WEDNESDAY)).minutes(WEEK))
        .containsExactly(225, 0, 225, 0, 0, 0, 0);
  }

  @Test
  void leavesOutPublicHolidays() {
    var epiphany = new PublicHolidays().of(new Place("de", "by"), WEEK);
    assertThat(epiphany).containsExactly(java.util.Map.entry(LocalDate.of(2027, 1, 6), "Epiphany"));
    var bavaria =
        new WorkingTime(
            new BigDecimal(10), WorkingTime.USUAL, List.of(), epiphany.keySet(), List.of());
    assertThat(bavaria.minutes(WEEK)).containsExactly(120, 120, 0, 120, 120, 0, 0);
    assertThat(new PublicHolidays().of(new Place("de", "be"), WEEK)).isEmpty();
  }

  @Test
  void leavesOutWhenSomebodyIsAwayAndHalfOfHalfDays() {
    var away = List.of(absence(0, 1, false), absence(1, 3, true), absence(2, 3, true));
    var time =
        new WorkingTime(new BigDecimal("12.5"), WorkingTime.USUAL, List.of(), Set.of(), away);
    assertThat(time.minutes(WEEK)).containsExactly(0, 75, 0, 150, 150, 0, 0);
  }

  @Test
  void hasOtherHoursInPartTime() {
    var half =
        new PartTime(new DateRange(MONDAY_4.plusDays(3), MONDAY_4.plusDays(60)), new BigDecimal(5));
    var time =
        new WorkingTime(new BigDecimal(10), WorkingTime.USUAL, List.of(half), Set.of(), List.of());
    assertThat(time.minutes(WEEK)).containsExactly(120, 120, 120, 60, 60, 0, 0);
  }

  @Test
  void carriesWhatIsNoWholeHour() {
    var thursdays = time("2.5", Set.of(FRIDAY));
    var month = new DateRange(MONDAY_4, MONDAY_4.plusWeeks(4));
    var hours = WorkingTime.inWholeHours(thursdays.minutes(month));
    assertThat(hours.stream().filter(it -> it > 0)).containsExactly(2, 3, 2, 3);
  }

  @Test
  void refusesMoreThanItsDaysHold() {
    refuses("hours_per_week", "49", Set.of(MONDAY, FRIDAY));
    refuses("hours_per_week", "80.5", WorkingTime.USUAL);
    refuses("hours_per_week", "7.25", WorkingTime.USUAL);
    refuses("weekdays", "8", Set.of());
  }

  /// A week of all its days has exactly its hours, and its days differ by a minute at most.
  @Property(tries = 300)
  void aWeekHasItsHours(
      @ForAll @IntRange(max = 240) int tenths,
      @ForAll @Size(min = 1, max = 7) Set<DayOfWeek> days) {
    var minutes = time(BigDecimal.valueOf(tenths, 1).toString(), days).minutes(WEEK);
    assertThat(IntStream.of(minutes).sum()).isEqualTo(tenths * 6);
    var used = days.stream().mapToInt(it -> minutes[it.ordinal()]).summaryStatistics();
    assertThat(used.getMax() - used.getMin()).isLessThanOrEqualTo(1);
  }

  /// Up to every day: never an hour that is not there, and less than one left.
  @Property(tries = 300)
  void wholeHoursKeepUpWithMinutes(
      @ForAll @Size(max = 60) List<@IntRange(max = 960) Integer> minutes) {
    var whole = WorkingTime.inWholeHours(minutes.stream().mapToInt(it -> it).toArray());
    int exact = 0;
    int hours = 0;
    for (int day = 0; day < minutes.size(); day++) {
      exact += minutes.get(day);
      hours += whole.get(day);
      assertThat(exact - hours * 60).isBetween(0, 59);
      assertThat(minutes.get(day) > 0 || whole.get(day) == 0).isTrue();
    }
  }

  private static WorkingTime time(String hours, Set<DayOfWeek> days) {
    return new WorkingTime(new BigDecimal(hours), days, List.of(), Set.of(), List.of());
  }

  private Absence absence(int from, int until, boolean half) {
    var days = new DateRange(MONDAY_4.plusDays(from), MONDAY_4.plusDays(until));
    return new Absence(java.util.UUID.randomUUID(), ana, days, half, null, null);
  }

  private static void refuses(String field, String hours, Set<DayOfWeek> days) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> time(hours, days))
        .satisfies(it -> assertThat(it.field()).isEqualTo(field));
  }
}
