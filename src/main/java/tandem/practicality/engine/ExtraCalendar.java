package tandem.practicality.engine;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Everybody's calendar with extra hours, which are counted by person and week.
final class ExtraCalendar {
  private final Workload base;
  private final int most;
  private final int[] weekOf;
  private final int lastDay;
  final int weeks;

  /// @param most extra hours a day, on days on which the person works and there is something to do
  ExtraCalendar(Workload base, Fate[] fates, int most) {
    this.base = base;
    this.most = most;
    weekOf = IntStream.range(0, base.days).map(this::week).toArray();
    weeks = weekOf[base.days - 1] + 1;
    lastDay = IntStream.of(base.limits(fates)).max().orElse(0) >> base.shift;
  }

  int week(int day) {
    return (int) ChronoUnit.DAYS.between(base.of.start(), base.date(day)) / 7;
  }

  Workload with(int[][] extra) {
    int[][] hours = copy(base.hours);
    for (int p = 0; p < hours.length; p++) {
      for (int w = 0; w < weeks; w++) {
        if (extra[p][w] > 0) {
          days(p, w, extra[p][w], hours[p]);
        }
      }
    }
    return new Workload(base.of, hours);
  }

  /// The extra hours of a week go to its first days.
  void days(int person, int week, int extra, int[] hours) {
    int left = extra;
    for (int d = 0; d < base.days; d++) {
      if (weekOf[d] == week) {
        int given = Math.min(left, most(person, d));
        hours[d] = base.hours[person][d] + given;
        left -= given;
      }
    }
  }

  int[][] most() {
    int[][] all = new int[base.people][weeks];
    for (int p = 0; p < base.people; p++) {
      for (int d = 0; d < base.days; d++) {
        all[p][weekOf[d]] += most(p, d);
      }
    }
    return all;
  }

  /// Only while there is something to do in time, and on days of work.
  private int most(int person, int day) {
    int there = base.hours[person][day];
    return there == 0 || day >= lastDay ? 0 : Math.min(most, Case.HOURS_A_DAY - there);
  }

  static int sum(int[][] extra) {
    return Arrays.stream(extra).flatMapToInt(Arrays::stream).sum();
  }

  static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }
}
