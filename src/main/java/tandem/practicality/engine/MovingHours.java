package tandem.practicality.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Moves extra hours between people and weeks while their sum stays.
final class MovingHours implements Search.Move {
  private final Workload base;
  private final Placement placement;
  private final int[][] extra;
  private final int[][] all;
  private final Spreading spreading;
  private final int[][] hours;
  private final int weeks;
  private int fromPerson;
  private int fromWeek;
  private int toPerson;
  private int toWeek;

  /// Puts a week's extra hours on its days.
  interface Spreading {
    void spread(int person, int week, int extra, int[] hours);
  }

  MovingHours(Workload base, Placement placement, int[][] extra, int[][] all, Spreading spreading) {
    this.base = base;
    this.placement = placement;
    this.extra = extra;
    this.all = all;
    this.spreading = spreading;
    weeks = extra[0].length;
    hours = Arrays.stream(base.hours).map(int[]::clone).toArray(int[][]::new);
    for (int p = 0; p < base.people; p++) {
      for (int w = 0; w < weeks; w++) {
        spread(p, w);
      }
    }
  }

  int[][] extra() {
    return Arrays.stream(extra).map(int[]::clone).toArray(int[][]::new);
  }

  /// Adds or takes away until there are so many.
  void total(int wanted) {
    var random = new SplittableRandom(wanted);
    int sum = Arrays.stream(extra).flatMapToInt(Arrays::stream).sum();
    while (sum != wanted) {
      int p = random.nextInt(20) == 0 ? random.nextInt(base.people) : somebody(random);
      int w = random.nextInt(weeks);
      int step = Integer.signum(wanted - sum);
      if (extra[p][w] + step >= 0 && extra[p][w] + step <= all[p][w]) {
        extra[p][w] += step;
        sum += step;
        spread(p, w);
      }
    }
  }

  @Override
  public boolean change(SplittableRandom random) {
    fromPerson = somebody(random);
    fromWeek = random.nextInt(weeks);
    for (int i = 0; i < weeks && extra[fromPerson][fromWeek] == 0; i++) {
      fromWeek = (fromWeek + 1) % weeks;
    }
    toPerson = random.nextInt(3) == 0 ? random.nextInt(base.people) : somebody(random);
    toWeek = random.nextInt(weeks);
    if (extra[fromPerson][fromWeek] == 0
        || extra[toPerson][toWeek] == all[toPerson][toWeek]
        || (fromPerson == toPerson && fromWeek == toWeek)) {
      return false;
    }
    shift(fromPerson, fromWeek, toPerson, toWeek);
    return true;
  }

  @Override
  public void undo() {
    shift(toPerson, toWeek, fromPerson, fromWeek);
  }

  private void shift(int from, int week, int to, int other) {
    extra[from][week]--;
    extra[to][other]++;
    spread(from, week);
    spread(to, other);
  }

  /// One who has extra hours, if there is any.
  private int somebody(SplittableRandom random) {
    int start = random.nextInt(base.people);
    for (int i = 0; i < base.people; i++) {
      int p = (start + i) % base.people;
      if (Arrays.stream(extra[p]).anyMatch(it -> it > 0)) {
        return p;
      }
    }
    return start;
  }

  private void spread(int person, int week) {
    spreading.spread(person, week, extra[person][week], hours[person]);
    for (int d = 0; d < base.days; d++) {
      placement.give(person, d, hours[person][d]);
    }
  }
}
