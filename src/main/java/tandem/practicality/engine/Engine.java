package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The door of the engine. Answers in the thread that asks; holds nothing from one question to the
/// next.
public final class Engine {
  private static final int FIRST_TRIES = 400;
  private final Master master;

  private Engine(Master master) {
    this.master = master;
  }

  /// Loads the native solvers if that was not done yet, which takes half a second.
  public static Engine ready() {
    return new Engine(Natives.master());
  }

  /// Without native solvers. As exact up to some twenty goals.
  public static Engine plain() {
    return new Engine(new JavaMaster());
  }

  public boolean isPlain() {
    return master instanceof JavaMaster;
  }

  /// Does everything fit, and if not, who is over, when and because of what? In less than 0.2
  /// seconds.
  public Look look(Case of) {
    var work = new Workload(of);
    var fates = new Fate[work.goals];
    Arrays.fill(fates, Fate.KEPT);
    int[] limits = work.limits(fates);
    var propagation = new Propagation(work);
    var search = new Search(work, 1);
    boolean may = propagation.mayFit(limits);
    int[] latest = may ? propagation.latest : OverloadWindows.tails(work, limits, true);
    boolean found =
        search.meets(
            limits,
            Placement.urgencies(latest),
            may ? FIRST_TRIES : 1,
            new Watch(Budget.ofSeconds(0.1)));
    var verdict = found ? Look.Verdict.FITS : may ? Look.Verdict.TIGHT : Look.Verdict.DOES_NOT_FIT;
    return new Look(
        verdict,
        search.late,
        Schedules.of(work, search.urgency, limits),
        earliest(work, propagation),
        OverloadWindows.shortest(work, limits));
  }

  /// Which goals to keep, postpone and cut, so that the value is highest.
  public Outcome choose(Case of, Wish wish, Budget budget) {
    var watch = new Watch(budget);
    var work = new Workload(of);
    var selection = new Selection(work, wish, master, watch).run();
    var explaining = new Explaining(work, wish);
    var best = selection.best;
    if (best == null) {
      return new NoAnswer(selection.exhausted(), explaining.demanded(wish));
    }
    if (wish.side() != Wish.Side.BOTH && watch.lasts()) {
      best = kindToTheOther(work, wish, best, watch);
    }
    int value = new Choices(work, wish).value(best.fates());
    int[] all = work.limits(explaining.everything());
    return new Answer(
        names(of, best.fates()),
        value,
        Math.max(value, selection.bound),
        value >= selection.bound,
        watch.used(),
        Schedules.of(work, best.urgency(), work.limits(best.fates())),
        explaining.conflicts(),
        OverloadWindows.shortest(work, all));
  }

  /// What it takes to have the goals one wants.
  public Remedies remedies(Case of, Budget budget) {
    return new Remedies(of, !isPlain(), budget);
  }

  /// How likely everything ends in time, by simulation: the same for the same seed, on any number
  /// of threads.
  ///
  /// @param runs at 10,000 a chance is right within a point, 19 times in 20
  public Forecast forecast(Case of, Map<String, Fate> fates, int runs, long seed, int threads) {
    var work = new Workload(of);
    var wanted = new Fate[work.goals];
    Arrays.setAll(wanted, g -> fates.getOrDefault(of.goals().get(g).id(), Fate.KEPT));
    return Forecasting.of(work, wanted, runs, seed, threads);
  }

  /// One side's best leaves goals that are nothing to that side; the other side chooses among them.
  private Selection.Found kindToTheOther(
      Workload work, Wish wish, Selection.Found best, Watch watch) {
    var joint = new Wish(Wish.Side.BOTH, wish.fates());
    for (int g = 0; g < work.goals; g++) {
      var goal = work.of.goals().get(g);
      if (wish.side().value(goal) > 0) {
        var least = best.fates()[g];
        var allowed = EnumSet.range(Fate.KEPT, least);
        allowed.retainAll(wish.fates().getOrDefault(goal.id(), Set.of(Fate.values())));
        joint = joint.with(goal.id(), allowed);
      }
    }
    var again = new Selection(work, joint, master, watch).run().best;
    return again == null ? best : again;
  }

  static Map<String, Fate> names(Case of, Fate[] fates) {
    var names = new LinkedHashMap<String, Fate>();
    for (int g = 0; g < fates.length; g++) {
      names.put(of.goals().get(g).id(), fates[g]);
    }
    return names;
  }

  private static Map<String, LocalDate> earliest(Workload work, Propagation propagation) {
    int[] open = new int[work.actions];
    Arrays.fill(open, work.never + 1);
    propagation.mayFit(open);
    var days = new LinkedHashMap<String, LocalDate>();
    for (int a = 0; a < work.actions; a++) {
      int end = propagation.earliest[a];
      days.put(
          work.of.actions().get(a).id(), end >= work.never ? LocalDate.MAX : work.lastDay(end));
    }
    return days;
  }
}
