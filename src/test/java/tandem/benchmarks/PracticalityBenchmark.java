package tandem.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tandem.practicality.engine.Answer;
import tandem.practicality.engine.Budget;
import tandem.practicality.engine.Case;
import tandem.practicality.engine.Engine;
import tandem.practicality.engine.Fate;
import tandem.practicality.engine.GeneratedPlan;
import tandem.practicality.engine.Verifier;
import tandem.practicality.engine.Wish;

/// The engine on generated plans: seeds 1 to 10, at 45 and 60 percent of the hours there; and
/// TaskJuggler on the same ones. Seconds are CPU seconds of one thread. `-Dseeds=1,2`, `-Dseconds`
/// for a big plan, `-Dsizes=small,big`, `-Djuggled=N` for how many big plans TaskJuggler gets.
@Tag("practicality")
class PracticalityBenchmark {
  private static final List<String> SEEDS = property("seeds", "1,2,3,4,5,6,7,8,9,10");
  private static final List<String> SIZES = property("sizes", "small,big");
  private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "20"));
  private static final int JUGGLED = Integer.getInteger("juggled", 20);
  private static final int RUNS = 10_000;

  private enum Size {
    SMALL(12, 150, 25),
    BIG(60, 800, 120);

    final int goals;
    final int actions;
    final int people;

    Size(int goals, int actions, int people) {
      this.goals = goals;
      this.actions = actions;
      this.people = people;
    }
  }

  private final Engine engine = Engine.ready();

  @Test
  void measures() throws IOException, InterruptedException {
    var folder = Measured.folder("practicality");
    var begun = new Measured("practicality", Instant.now(), Measured.load(), new ArrayList<>());
    var juggler = TaskJuggler.isThere() ? new TaskJuggler(folder) : null;
    if (juggler == null) {
      System.out.println("tj3 is not installed: no comparison with TaskJuggler");
    }
    warmUp();
    for (var size : Size.values()) {
      if (SIZES.contains(size.name().toLowerCase(java.util.Locale.ROOT))) {
        var rows = new ArrayList<Map<String, Object>>();
        for (double load : new double[] {0.45, 0.6}) {
          for (var seed : SEEDS) {
            var plan =
                GeneratedPlan.of(Long.parseLong(seed), size.goals, size.actions, size.people, load);
            var row = row(size, seed, load, plan);
            if (juggler != null && (size == Size.SMALL || rows.size() < JUGGLED)) {
              juggle(plan, juggler, row);
            }
            rows.add(row);
            System.out.println(row);
          }
        }
        begun.rows().addAll(rows);
        begun.rows().add(summary(size, rows));
      }
    }
    begun.tell();
  }

  private void warmUp() {
    var plan = GeneratedPlan.of(99, 12, 150, 25, 0.5);
    for (int i = 0; i < 5; i++) {
      engine.look(plan);
      engine.choose(plan, Wish.of(Wish.Side.BOTH), Budget.ofSeconds(0.5));
    }
  }

  private Map<String, Object> row(Size size, String seed, double load, Case plan) {
    var row = new LinkedHashMap<String, Object>();
    row.put("size", "%d/%d/%d".formatted(size.goals, size.actions, size.people));
    row.put("seed", seed);
    row.put("load", load);
    double begun = cpu();
    var look = engine.look(plan);
    row.put("first_answer", rounded(cpu() - begun));
    row.put("overloads", look.overloads().size());
    var answer = (Answer) engine.choose(plan, Wish.of(Wish.Side.BOTH), Budget.ofSeconds(SECONDS));
    Verifier.verify(plan, answer.fates(), answer.schedule());
    row.put("value", answer.value());
    row.put("bound", answer.bound());
    row.put("gap_percent", Measured.rounded(100 * answer.gap()));
    row.put("proven", answer.proven());
    row.put("seconds", rounded(answer.cpuSeconds()));
    row.put("in_time", inTime(plan, answer.schedule().goalEnds()::get));
    begun = cpu();
    engine.forecast(plan, answer.fates(), RUNS, 1, 1);
    row.put("forecast_seconds", rounded(cpu() - begun));
    remedies(plan, answer, row);
    return row;
  }

  /// What it would take to bring the first goal back that was not kept.
  private void remedies(Case plan, Answer answer, Map<String, Object> row) {
    var lost =
        plan.goals().stream().filter(it -> answer.fates().get(it.id()) != Fate.KEPT).findFirst();
    lost.ifPresent(goal -> {
      var wanted = new HashMap<>(answer.fates());
      wanted.put(goal.id(), Fate.KEPT);
      double begun = cpu();
      var later = engine.remedies(plan, Budget.ofSeconds(2)).later(wanted, goal.id());
      row.put("later", later.map(it -> it.days() + " days, at least " + it.bound()).orElse("none"));
      row.put("later_seconds", rounded(cpu() - begun));
      begun = cpu();
      var hours = engine.remedies(plan, Budget.ofSeconds(2)).extraHours(wanted, 2);
      row.put("hours", hours.map(it -> it.value() + ", at least " + it.bound()).orElse("none"));
      row.put("hours_seconds", rounded(cpu() - begun));
    });
  }

  /// Three orders of urgency; the best counts for TaskJuggler.
  private static void juggle(Case plan, TaskJuggler juggler, Map<String, Object> row)
      throws IOException, InterruptedException {
    var due = new HashMap<String, LocalDate>();
    plan.goals().forEach(it -> due.put(it.id(), it.due()));
    var latest = GeneratedPlan.latestEnds(plan);
    int best = 0;
    double seconds = 0;
    for (Function<Case.Action, Double> urgency :
        List.<Function<Case.Action, Double>>of(
            _ -> 0.0,
            it -> (double) -due.get(it.goal()).toEpochDay(),
            it -> (double) -latest.get(it.id()))) {
      var planned = juggler.plan(plan, urgency::apply);
      best = Math.max(best, inTime(plan, goal -> planned.end(plan, goal)));
      seconds += planned.cpuSeconds() / 3;
    }
    row.put("taskjuggler_in_time", best);
    row.put("taskjuggler_seconds", Measured.rounded(seconds));
  }

  private static int inTime(Case plan, Function<String, LocalDate> ends) {
    return plan.goals().stream()
        .filter(it -> {
          var end = ends.apply(it.id());
          return end != null && !end.isAfter(it.due());
        })
        .mapToInt(it -> it.vendorValue() + it.partnerValue())
        .sum();
  }

  private static Map<String, Object> summary(Size size, List<Map<String, Object>> rows) {
    var row = new LinkedHashMap<String, Object>();
    row.put("size", "%d/%d/%d".formatted(size.goals, size.actions, size.people));
    row.put("plans", rows.size());
    row.put("proven", rows.stream().filter(it -> Boolean.TRUE.equals(it.get("proven"))).count());
    row.put(
        "mean_gap_percent",
        Measured.rounded(Arrays.stream(all(rows, "gap_percent")).average().orElse(0)));
    row.put("worst_gap_percent", Measured.quantile(1, all(rows, "gap_percent")));
    row.put("median_seconds", Measured.median(all(rows, "seconds")));
    row.put("slowest_first_answer", Measured.quantile(1, all(rows, "first_answer")));
    row.put("slowest_forecast", Measured.quantile(1, all(rows, "forecast_seconds")));
    var juggled = rows.stream().filter(it -> it.containsKey("taskjuggler_in_time")).toList();
    row.put("compared_with_taskjuggler", juggled.size());
    row.put(
        "taskjuggler_better",
        juggled.stream()
            .filter(it -> (int) it.get("taskjuggler_in_time") > (int) it.get("in_time"))
            .count());
    return row;
  }

  private static double[] all(List<Map<String, Object>> rows, String name) {
    return rows.stream().mapToDouble(it -> ((Number) it.get(name)).doubleValue()).toArray();
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static List<String> property(String name, String otherwise) {
    return List.of(System.getProperty(name, otherwise).split(",", -1));
  }
}
