package tandem.practicality.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The days on which anybody works, in order.
record WorkingDays(List<LocalDate> dates) {
  static WorkingDays of(Case of) {
    return new WorkingDays(dates(of));
  }

  int count() {
    return dates.size();
  }

  LocalDate date(int day) {
    return dates.get(Math.min(day, dates.size() - 1));
  }

  /// The first day of work on or after this date.
  int from(LocalDate date) {
    int low = 0;
    while (low < dates.size() && dates.get(low).isBefore(date)) {
      low++;
    }
    return low;
  }

  /// By person and day of work.
  int[][] hours(Case of) {
    return of.people().stream()
        .map(it ->
            dates.stream()
                .mapToInt(date -> hours(it, (int) ChronoUnit.DAYS.between(of.start(), date)))
                .toArray())
        .toArray(int[][]::new);
  }

  private static List<LocalDate> dates(Case of) {
    int length = of.people().stream().mapToInt(it -> it.hours().size()).max().orElse(0);
    return IntStream.range(0, length)
        .filter(day -> of.people().stream().anyMatch(it -> hours(it, day) > 0))
        .mapToObj(of.start()::plusDays)
        .toList();
  }

  private static int hours(Case.Person person, int day) {
    return day < person.hours().size() ? person.hours().get(day) : 0;
  }
}
