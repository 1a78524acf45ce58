package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Tells in names and days what many courses came to.
final class Forecasting {
  private static final int STRONGEST = 10;
  private final Workload work;
  private final int[] limits;
  private final Courses sum;

  private Forecasting(Workload work, int[] limits, Courses sum) {
    this.work = work;
    this.limits = limits;
    this.sum = sum;
  }

  static Forecast of(Workload work, Fate[] fates, int runs, long seed, int threads) {
    int[] limits = work.limits(fates);
    int[] latest = OverloadWindows.tails(work, limits, true);
    var shares =
        IntStream.range(0, threads)
            .mapToObj(_ -> new Courses(work, Placement.urgencies(latest), limits))
            .toList();
    var others =
        IntStream.range(1, threads)
            .mapToObj(t ->
                Thread.ofPlatform()
                    .start(() ->
                        shares
                            .get(t)
                            .play(seed, part(t, runs, threads), part(t + 1, runs, threads))))
            .toList();
    shares.getFirst().play(seed, 0, part(1, runs, threads));
    others.forEach(Forecasting::await);
    shares.stream().skip(1).forEach(shares.getFirst()::add);
    return new Forecasting(work, limits, shares.getFirst()).told();
  }

  private static int part(int thread, int runs, int threads) {
    return (int) ((long) runs * thread / threads);
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private Forecast told() {
    var actions = new LinkedHashMap<String, Double>();
    var goals = new LinkedHashMap<String, Double>();
    for (int a = 0; a < work.actions; a++) {
      if (limits[a] >= 0) {
        actions.put(work.of.actions().get(a).id(), share(sum.actionsInTime[a]));
        goals.put(work.of.goals().get(work.goalOf[a]).id(), share(sum.goalsInTime[work.goalOf[a]]));
      }
    }
    return new Forecast(actions, goals, share(sum.allInTime), ends(), hangsOn());
  }

  private double share(int count) {
    return count / (double) sum.count;
  }

  private List<LocalDate> ends() {
    var ends = new ArrayList<LocalDate>();
    int day = 0;
    int ended = sum.lastDays[0];
    for (int percent = 1; percent < 100; percent++) {
      while (ended * 100L < (long) sum.count * percent) {
        ended += sum.lastDays[++day];
      }
      ends.add(work.date(day));
    }
    return ends;
  }

  private List<Forecast.Influence> hangsOn() {
    return IntStream.range(0, work.actions)
        .filter(a -> limits[a] >= 0)
        .mapToObj(a ->
            new Forecast.Influence(work.of.actions().get(a).id(), sum.correlation(a), sum.gain(a)))
        .sorted(Comparator.comparing((Forecast.Influence it) -> -Math.abs(it.correlation())))
        .limit(STRONGEST)
        .toList();
  }
}
