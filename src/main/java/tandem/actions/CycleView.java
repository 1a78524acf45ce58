package tandem.actions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ninety days somebody looks at.
///
/// @param coming whether they are those after the ones that run
public record CycleView(Cycle cycle, boolean coming, LocalDate today) {

  public int number() {
    return cycle.number();
  }

  public LocalDate start() {
    return cycle.days().start();
  }

  public LocalDate last() {
    return cycle.days().last();
  }

  public boolean isNow() {
    return cycle.days().contains(today);
  }

  /// Which of the ninety it is, from 1.
  public long day() {
    return ChronoUnit.DAYS.between(start(), today) + 1;
  }

  /// The week it is, 0 outside of them.
  public int week() {
    return isNow() ? cycle.week(today) : 0;
  }

  public LocalDate firstOf(int week) {
    return start().plusWeeks(week - 1L);
  }

  public boolean contains(LocalDate day) {
    return cycle.days().contains(day);
  }

  /// The months they touch.
  public List<YearMonth> months() {
    var end = YearMonth.from(last());
    return Stream.iterate(YearMonth.from(start()), it -> !it.isAfter(end), it -> it.plusMonths(1))
        .toList();
  }

  /// Their weeks in a month, from Monday to Sunday, with the days of its neighbours at both ends.
  public List<List<LocalDate>> weeks(YearMonth month) {
    var monday = month.atDay(1).with(DayOfWeek.MONDAY);
    return Stream.iterate(monday, it -> !it.isAfter(month.atEndOfMonth()), it -> it.plusWeeks(1))
        .map(first -> IntStream.range(0, 7).mapToObj(first::plusDays).toList())
        .filter(week ->
            week.stream().anyMatch(day -> contains(day) && YearMonth.from(day).equals(month)))
        .toList();
  }
}
