package tandem.practicality.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which goals to keep so that their value is highest. The master proposes what no window forbids,
/// which is a bound; propagation refutes what cannot be scheduled, and the master learns the
/// conflict (logic-based Benders decomposition: Hooker and Ottosson 2003); the search finds
/// schedules. Exact when the two meet.
final class Selection {
  private static final double MASTER_SECONDS = 5;
  private final Workload work;
  private final Master master;
  private final Watch watch;
  private final Propagation propagation;
  private final Search search;
  private final Choices choices;
  private final List<OverloadWindows.Row> windows;
  private final List<Fate[]> refused = new ArrayList<>();
  final List<Fate[]> conflicts = new ArrayList<>();
  private final List<Undecided> open = new ArrayList<>();
  private final Improving improving;
  private int unseen = -1;
  private boolean exhausted; // the master has nothing else to propose

  @Nullable Found best;
  int bound;

  /// Fates, and the order of urgency that proves them.
  record Found(Fate[] fates, double[] urgency, int value) {}

  /// A choice that was neither refuted nor scheduled.
  private static final class Undecided {
    final Fate[] fates;
    final int bound;
    double[] urgency;
    int tries = 1000;

    Undecided(Fate[] fates, int bound, double[] urgency) {
      this.fates = fates;
      this.bound = bound;
      this.urgency = urgency;
    }
  }

  Selection(Workload work, Wish wish, Master master, Watch watch) {
    this.work = work;
    this.master = master;
    this.watch = watch;
    propagation = new Propagation(work);
    search = new Search(work, 1);
    choices = new Choices(work, wish);
    windows = OverloadWindows.rows(work);
    bound = choices.most();
    improving = new Improving(work, choices, propagation, search, watch);
  }

  boolean proven() {
    return best != null && best.value >= bound;
  }

  Selection run() {
    begin();
    boolean again = false;
    while (watch.lasts() && !proven()) {
      if (again && !open.isEmpty()) {
        tryAgain(longest());
      } else if (!asked()) {
        break;
      }
      again = !again;
    }
    return this;
  }

  /// Something to stand on at once: what ends in time when everybody begins with what is due first,
  /// and if that may not be, the least that was asked for.
  private void begin() {
    var fates = choices.least();
    if (fates.length == 0) {
      return;
    }
    accept(fates);
    int[] ends = new int[work.actions];
    var all = new Fate[work.goals];
    Arrays.fill(all, Fate.KEPT);
    int[] limits = work.limits(all);
    new Placement(work)
        .place(Placement.urgencies(OverloadWindows.tails(work, limits, true)), limits, ends);
    accept(choices.asEnded(ends));
  }

  private void accept(Fate[] fates) {
    int[] limits = work.limits(fates);
    var urgency = Placement.urgencies(OverloadWindows.tails(work, limits, true));
    if (choices.allowed(fates) && search.meets(limits, urgency, 1, watch)) {
      keep(fates, urgency);
    }
  }

  /// Whether the master had another proposal.
  private boolean asked() {
    var question = new Master.Question(choices.worth, windows, choices.needs, refused);
    var choice = master.best(question, Math.min(MASTER_SECONDS, watch.left()), watch.megabytes());
    if (choice.isEmpty()) {
      exhausted = watch.lasts();
      lowerBound(-1);
      return exhausted && !open.isEmpty();
    }
    lowerBound(choice.get().bound());
    if (!proven()) {
      decide(choice.get());
    }
    return true;
  }

  private void lowerBound(int others) {
    int most = Math.max(Math.max(others, unseen), valueSoFar());
    for (var it : open) {
      most = Math.max(most, it.bound);
    }
    bound = Math.min(bound, most);
    watch.tell(valueSoFar(), bound);
  }

  private void decide(Master.Choice choice) {
    var fates = choice.fates();
    int[] limits = work.limits(fates);
    if (!propagation.mayFit(limits)) {
      var conflict = Explaining.smallest(fates, choices, propagation, work);
      conflicts.add(conflict);
      refused.add(conflict);
      return;
    }
    refused.add(fates);
    var undecided = new Undecided(fates, choice.bound(), Placement.urgencies(propagation.latest));
    open.add(undecided);
    tryAgain(undecided);
  }

  /// The least tried; among those, the most valuable.
  private Undecided longest() {
    return Collections.min(
        open, Comparator.<Undecided>comparingInt(it -> it.tries).thenComparingInt(it -> -it.bound));
  }

  private void tryAgain(Undecided undecided) {
    var fates = undecided.fates;
    if (search.meets(work.limits(fates), undecided.urgency, undecided.tries, watch)) {
      open.remove(undecided);
      keep(fates, search.urgency);
      if (choices.value(fates) < undecided.bound) { // the master's time was out: more may be left
        unseen = Math.max(unseen, undecided.bound);
      }
      lowerBound(exhausted ? -1 : undecided.bound);
    }
    undecided.urgency = search.urgency.clone();
    undecided.tries *= 4;
    if (!proven()) {
      improving.from(fates, undecided.urgency, best, bound);
      best = improving.best;
    }
  }

  private void keep(Fate[] fates, double[] urgency) {
    int value = choices.value(fates);
    if (value > valueSoFar()) {
      best = new Found(fates.clone(), urgency.clone(), value);
    }
  }

  private int valueSoFar() {
    return best == null ? -1 : best.value;
  }

  /// Whether every other choice was looked at.
  boolean exhausted() {
    return exhausted && open.isEmpty() && unseen < 0;
  }
}
