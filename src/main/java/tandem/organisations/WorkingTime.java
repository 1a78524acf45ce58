package tandem.organisations;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tandem.basics.DateRange;
import tandem.basics.RuleBroken;

/// When a person has time for partner work: hours a week, spread over the days they work on, less
/// public holidays and absences. Counted in minutes, which hours with one decimal always are, so
/// that a week of all its days has exactly its hours.
///
/// @param partTimes the first one that holds a day decides its hours
public record WorkingTime(
    BigDecimal hoursPerWeek,
    Set<DayOfWeek> weekdays,
    List<PartTime> partTimes,
    Set<LocalDate> holidays,
    List<Absence> absences) {
  public static final Set<DayOfWeek> USUAL = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final int DAY = 24 * 60;

  public WorkingTime {
    weekdays = Set.copyOf(weekdays);
    partTimes = List.copyOf(partTimes);
    holidays = Set.copyOf(holidays);
    absences = List.copyOf(absences);
    check(hoursPerWeek, weekdays);
    for (var part : partTimes) {
      check(part.hoursPerWeek(), weekdays);
    }
  }

  /// @throws RuleBroken if those hours do not find room in those days
  static void check(BigDecimal hours, Set<DayOfWeek> weekdays) {
    if (weekdays.isEmpty()) {
      throw RuleBroken.in("weekdays", "working-time.no-day");
    }
    if (Hours.inMinutes(Hours.check(hours)) > weekdays.size() * DAY) {
      throw RuleBroken.in("hours_per_week", "working-time.more-than-days", weekdays.size());
    }
  }

  /// Of each day of the range.
  public int[] minutes(DateRange range) {
    return range.start().datesUntil(range.end()).mapToInt(this::minutes).toArray();
  }

  int minutes(LocalDate day) {
    if (!weekdays.contains(day.getDayOfWeek()) || holidays.contains(day)) {
      return 0;
    }
    var halves =
        absences.stream()
            .filter(it -> it.days().contains(day))
            .mapToInt(it -> it.half() ? 1 : 2)
            .sum();
    return portion(day) * Math.max(0, 2 - halves) / 2;
  }

  /// What that day gets of its week: the days' portions differ by a minute at most.
  private int portion(LocalDate day) {
    int week = Hours.inMinutes(hours(day));
    int before = (int) weekdays.stream().filter(it -> it.compareTo(day.getDayOfWeek()) < 0).count();
    return week * (before + 1) / weekdays.size() - week * before / weekdays.size();
  }

  private BigDecimal hours(LocalDate day) {
    return partTimes.stream()
        .filter(it -> it.days().contains(day))
        .map(PartTime::hoursPerWeek)
        .findFirst()
        .orElse(hoursPerWeek);
  }

  /// Whole hours of each day: what a day has beyond them is carried to the next day with time. So
  /// up to every day there is less than one hour between the whole ones and the minutes, and weeks
  /// of whole hours keep their sums. Never more than there are minutes for.
  public static List<Integer> inWholeHours(int[] minutes) {
    var carried = new int[1];
    return IntStream.of(minutes)
        .map(it -> {
          carried[0] += it;
          int hours = it > 0 ? carried[0] / 60 : 0;
          carried[0] -= hours * 60;
          return hours;
        })
        .boxed()
        .toList();
  }
}
