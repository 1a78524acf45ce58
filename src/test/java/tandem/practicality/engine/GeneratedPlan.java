package tandem.practicality.engine;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Plans of thirteen weeks as two partners could have them, always the same for the same seed:
/// people with two to eight hours a day, holidays by organisation, leave; goals with a team, a
/// release and a due date; actions that wait for each other; a doer, supporters, a reviewer.
public final class GeneratedPlan {
  public static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 34;
  private static final int DAYS = WEEKS * 5;
  private static final int PLAN_DAYS = 13 * 5;
  private static final int LAST_LEAVE = 85;
  private static final int[] HOURS = {2, 3, 4, 4, 5, 6, 8};

  private final Random random;
  private final int goals;
  private final int actions;
  private final int people;
  private int[] capacity = {};
  private boolean[][] works = {};
  private double[] asked = {};

  private GeneratedPlan(long seed, int goals, int actions, int people) {
    random = new Random(seed);
    this.goals = goals;
    this.actions = actions;
    this.people = people;
  }

  /// The plan of a seed.
  ///
  /// @param load hours needed over hours there
  public static Case of(long seed, int goals, int actions, int people, double load) {
    return new GeneratedPlan(seed, goals, actions, people).generate(load, seed);
  }

  /// When each action must end so that all goals are in time, for others to go by: the smaller, the
  /// more urgent.
  public static Map<String, Integer> latestEnds(Case of) {
    var work = new Workload(of);
    int[] tails = OverloadWindows.tails(work, work.due, true);
    var ends = new LinkedHashMap<String, Integer>();
    of.actions().forEach(it -> ends.put(it.id(), tails[ends.size()]));
    return ends;
  }

  private Case generate(double load, long seed) {
    var persons = people();
    double there =
        IntStream.range(0, people)
            .mapToDouble(p ->
                IntStream.range(0, PLAN_DAYS).filter(d -> works[p][d]).count()
                    * (double) capacity[p])
            .sum();
    double average = there * load / actions;
    int[] count = new int[goals];
    Arrays.fill(count, 3);
    IntStream.range(3 * goals, actions).forEach(_ -> count[random.nextInt(goals)]++);
    asked = new double[people];
    Arrays.setAll(asked, p -> random.nextDouble() * capacity[p] + 1.5);
    int[] value = new int[goals];
    var doings = new ArrayList<Case.Action>();
    for (int g = 0; g < goals; g++) {
      value[g] = 50 + 10 * random.nextInt(46);
      int[] team = new int[Math.min(people, 5 + random.nextInt(4))];
      Arrays.setAll(team, _ -> someone());
      int release = random.nextInt(4) == 0 ? 5 * random.nextInt(4) : 0;
      int first = doings.size();
      for (int k = 0; k < count[g]; k++) {
        doings.add(action(doings.size(), first, k, g, release, team, average));
      }
    }
    return dated(persons, doings, value, new Random(seed));
  }

  private List<Case.Person> people() {
    boolean[][] holiday = new boolean[2][DAYS];
    for (int o = 0; o < 2; o++) {
      for (int k = 0; k < 3; k++) {
        holiday[o][random.nextInt(LAST_LEAVE)] = true;
      }
    }
    capacity = new int[people];
    works = new boolean[people][DAYS];
    var persons = new ArrayList<Case.Person>();
    for (int p = 0; p < people; p++) {
      capacity[p] = HOURS[random.nextInt(HOURS.length)];
      for (int d = 0; d < DAYS; d++) {
        works[p][d] = !holiday[p % 2][d];
      }
      int leaves = random.nextInt(3);
      for (int b = 0; b < leaves; b++) {
        int from = random.nextInt(LAST_LEAVE - 5);
        Arrays.fill(works[p], from, from + 1 + random.nextInt(5), false);
      }
      persons.add(new Case.Person("p" + p, hours(p)));
    }
    return persons;
  }

  private List<Integer> hours(int p) {
    return IntStream.range(0, WEEKS * 7)
        .mapToObj(day -> day % 7 < 5 && works[p][day / 7 * 5 + day % 7] ? capacity[p] : 0)
        .toList();
  }

  private Case.Action action(
      int id, int first, int k, int goal, int release, int[] team, double average) {
    var after = new TreeSet<Integer>();
    if (k > 0) {
      int many = k < 3 ? random.nextInt(2) : 1 + random.nextInt(2);
      for (int q = 0; q < many; q++) {
        after.add(first + Math.max(0, k - 1 - random.nextInt(6)));
      }
    }
    if (id > 20 && random.nextInt(40) == 0) {
      after.add(random.nextInt(first > 0 ? first : 1));
    }
    after.remove(id);
    double effort = Math.max(4, average * Math.exp(random.nextGaussian() * 0.5 - 0.125));
    int doer = team[random.nextInt(team.length)];
    var items = new LinkedHashMap<Integer, Integer>();
    int supporters = random.nextInt(3);
    items.merge(
        doer, (int) Math.max(2, Math.round(effort * (supporters == 0 ? 0.9 : 0.65))), Integer::sum);
    for (int q = 0; q < supporters; q++) {
      items.merge(
          team[random.nextInt(team.length)],
          (int) Math.max(1, Math.round(effort * 0.25 / supporters)),
          Integer::sum);
    }
    items.merge(
        team[random.nextInt(team.length)],
        Math.max(1, (int) Math.round(effort * 0.05)),
        Integer::sum);
    if (random.nextInt(3) == 0) {
      items.merge(team[random.nextInt(team.length)], 1, Integer::sum);
    }
    return new Case.Action(
        "a" + id,
        "g" + goal,
        items.entrySet().stream()
            .map(it -> new Case.Item("p" + it.getKey(), it.getValue()))
            .toList(),
        release == 0 ? null : workday(release),
        null,
        after.stream().map(it -> "a" + it).toList(),
        new Case.Effort(0.6, 1.67, 0));
  }

  /// Each goal gets between a quarter and twice more time than it takes alone.
  private Case dated(
      List<Case.Person> persons, List<Case.Action> doings, int[] value, Random share) {
    var last = new int[goals];
    var open = new Workload(plan(persons, doings, value, last, new Random(0)));
    int[] heads = OverloadWindows.heads(open);
    for (int a = 0; a < actions; a++) {
      last[open.goalOf[a]] = Math.max(last[open.goalOf[a]], open.endAlone(a, heads[a]));
    }
    for (int g = 0; g < goals; g++) {
      // ends are counted in days on which anybody works, which here are all weekdays
      int days = weekdays(open.lastDay(last[g])) + 1;
      int due =
          Math.min(
              PLAN_DAYS,
              Math.max(10, (int) Math.ceil((days + 2) * (1.25 + 0.9 * random.nextDouble()))));
      last[g] = Math.min((due + 4) / 5 * 5, PLAN_DAYS);
    }
    return plan(persons, doings, value, last, share);
  }

  private Case plan(
      List<Case.Person> persons, List<Case.Action> doings, int[] value, int[] due, Random share) {
    var aims =
        IntStream.range(0, goals)
            .mapToObj(g -> {
              int vendor = 5 * share.nextInt(value[g] / 5 + 1);
              return new Case.Goal(
                  "g" + g, vendor, value[g] - vendor, workday(Math.max(1, due[g]) - 1), true);
            })
            .collect(toCollection(ArrayList::new));
    return new Case(START, workday(LAST_LEAVE - 1), persons, aims, doings);
  }

  private int someone() {
    double at = random.nextDouble() * Arrays.stream(asked).sum();
    for (int p = 0; p < people; p++) {
      at -= asked[p];
      if (at <= 0) {
        return p;
      }
    }
    return people - 1;
  }

  private static LocalDate workday(int day) {
    return START.plusDays(day / 5 * 7L + day % 5);
  }

  private static int weekdays(LocalDate day) {
    int days = (int) java.time.temporal.ChronoUnit.DAYS.between(START, day);
    return days / 7 * 5 + Math.min(5, days % 7);
  }
}
