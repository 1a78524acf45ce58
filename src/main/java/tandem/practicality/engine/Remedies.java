package tandem.practicality.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What it takes to have the goals one wants, one remedy at a time. `fates` always says what is
/// wanted of all goals.
public final class Remedies {
  private static final int SHARE_STEPS = 20;
  private final Case of;
  private final Workload work;
  private final boolean natives;
  private final Budget budget;

  Remedies(Case of, boolean natives, Budget budget) {
    this.of = of;
    this.natives = natives;
    this.budget = budget;
    work = new Workload(of);
  }

  /// @param due the earliest day on which the goal can end
  /// @param days later than it was
  /// @param bound fewer are impossible
  public record Later(
      String goal, LocalDate due, int days, int bound, boolean proven, Schedule schedule) {}

  /// @param share of the goal's hours, of 20, that can be done
  /// @param bound more cannot
  public record Smaller(String goal, int share, int bound, boolean proven, Schedule schedule) {}

  /// @param lateHours what is left late when this person does the work
  public record Given(String action, String from, String to, int lateHours, boolean fits) {}

  /// The fewest extra hours, whose and when.
  ///
  /// @param mostADay on top of a working day
  public Optional<ExtraHours> extraHours(Map<String, Fate> fates, int mostADay) {
    return new FindingHours(work, fates(fates), mostADay, new Watch(budget)).fewest(natives);
  }

  /// How much later this goal would have to be due, the others as they are.
  public Optional<Later> later(Map<String, Fate> fates, String goal) {
    int at = at(goal);
    var due = of.goals().get(at).due();
    int first = work.dayFrom(due.plusDays(1));
    int last = work.dayFrom(of.waitUntil().plusDays(1)) - first;
    var ladder =
        new Ladder(step -> new Ladder.Step(work, later(fates(fates), at, step)), new Watch(budget))
            .climb(Math.max(0, last));
    return found(
        ladder,
        schedule -> {
          var until = ladder.found == 0 ? due : work.date(first + ladder.found - 1);
          var least = ladder.bound == 0 ? due : work.date(first + ladder.bound - 1);
          return new Later(
              goal, until, days(due, until), days(due, least), proven(ladder), schedule);
        });
  }

  /// How much of the goal can be kept when its numbers and its actions shrink together.
  public Optional<Smaller> smaller(Map<String, Fate> fates, String goal) {
    int at = at(goal);
    var wanted = fates(fates);
    wanted[at] = Fate.KEPT;
    var ladder =
        new Ladder(
                step -> {
                  var less = new Workload(shrunk(goal, SHARE_STEPS - step));
                  return new Ladder.Step(less, less.limits(wanted));
                },
                new Watch(budget))
            .climb(SHARE_STEPS - 1);
    return found(
        ladder,
        schedule ->
            new Smaller(
                goal,
                SHARE_STEPS - ladder.found,
                SHARE_STEPS - ladder.bound,
                proven(ladder),
                schedule));
  }

  /// What it helps to give a person's part of an action to somebody else, best first.
  ///
  /// @param others who could do it, by action
  public List<Given> give(Map<String, Fate> fates, Map<String, Set<String>> others) {
    var watch = new Watch(budget);
    var given = new ArrayList<Given>();
    for (var action : of.actions()) {
      for (var item : action.items()) {
        for (var to : others.getOrDefault(action.id(), Set.of())) {
          if (watch.lasts() && action.items().stream().noneMatch(it -> it.person().equals(to))) {
            given.add(given(fates(fates), action.id(), item.person(), to, watch));
          }
        }
      }
    }
    given.sort(Comparator.comparing(Given::lateHours));
    return given;
  }

  private Given given(Fate[] fates, String action, String from, String to, Watch watch) {
    var changed = new Workload(changed(action, from, to));
    int[] limits = changed.limits(fates);
    var propagation = new Propagation(changed);
    boolean may = propagation.mayFit(limits);
    int[] latest = may ? propagation.latest : OverloadWindows.tails(changed, limits, true);
    var search = new Search(changed, 1);
    boolean fits = search.meets(limits, Placement.urgencies(latest), may ? 200 : 1, watch);
    return new Given(action, from, to, search.late, fits);
  }

  private int[] later(Fate[] fates, int goal, int step) {
    fates[goal] = Fate.KEPT;
    int[] limits = work.limits(fates);
    int due = work.endOf(of.goals().get(goal).due());
    for (int a : work.actionsOf[goal]) {
      limits[a] = Math.max(limits[a], due) + (step << work.shift);
    }
    return limits;
  }

  private Case shrunk(String goal, int share) {
    return with(it ->
        it.goal().equals(goal)
            ? items(
                it, i -> new Case.Item(i.person(), Math.ceilDiv(i.hours() * share, SHARE_STEPS)))
            : it);
  }

  private Case changed(String action, String from, String to) {
    return with(it ->
        it.id().equals(action)
            ? items(it, i -> i.person().equals(from) ? new Case.Item(to, i.hours()) : i)
            : it);
  }

  private Case with(java.util.function.UnaryOperator<Case.Action> change) {
    return new Case(
        of.start(),
        of.waitUntil(),
        of.people(),
        of.goals(),
        of.actions().stream().map(change).toList());
  }

  private static Case.Action items(
      Case.Action it, java.util.function.UnaryOperator<Case.Item> change) {
    return new Case.Action(
        it.id(),
        it.goal(),
        it.items().stream().map(change).toList(),
        it.notBefore(),
        it.due(),
        it.after(),
        it.effort());
  }

  private static <T> Optional<T> found(
      Ladder ladder, java.util.function.Function<Schedule, T> told) {
    @Nullable Schedule schedule = ladder.schedule;
    return schedule == null ? Optional.empty() : Optional.of(told.apply(schedule));
  }

  private static boolean proven(Ladder ladder) {
    return ladder.found == ladder.bound;
  }

  private static int days(LocalDate from, LocalDate until) {
    return (int) ChronoUnit.DAYS.between(from, until);
  }

  private int at(String goal) {
    return IntStream.range(0, work.goals)
        .filter(g -> of.goals().get(g).id().equals(goal))
        .findFirst()
        .orElseThrow();
  }

  private Fate[] fates(Map<String, Fate> fates) {
    return of.goals().stream()
        .map(it -> fates.getOrDefault(it.id(), Fate.KEPT))
        .toArray(Fate[]::new);
  }
}
