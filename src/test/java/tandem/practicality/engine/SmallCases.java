package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Random cases that are small enough for somebody else to solve.
final class SmallCases {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private final Random random;

  private SmallCases(long seed) {
    random = new Random(seed);
  }

  /// Some four people, five goals, eighteen actions; an hour or two a day.
  static Case small(long seed) {
    return new SmallCases(seed).generate(5, 14, 4, 9, 40);
  }

  /// Few enough hours to try everything.
  static Case tiny(long seed) {
    return new SmallCases(seed).generate(3, 6, 2, 5, 14);
  }

  private Case generate(int goals, int actions, int people, int most, int days) {
    var persons = new ArrayList<Case.Person>();
    for (int p = 0; p < people; p++) {
      int hours = 1 + random.nextInt(2);
      persons.add(
          new Case.Person(
              "p" + p,
              IntStream.range(0, 2 * days)
                  .mapToObj(day -> day % 7 > 4 || random.nextInt(8) == 0 ? 0 : hours)
                  .toList()));
    }
    var doings = new ArrayList<Case.Action>();
    for (int a = 0; a < actions; a++) {
      doings.add(action(a, a % goals, people, most, days, goals));
    }
    var aims = new ArrayList<Case.Goal>();
    for (int g = 0; g < goals; g++) {
      aims.add(
          new Case.Goal(
              "g" + g,
              10 * random.nextInt(8),
              10 * (1 + random.nextInt(8)),
              START.plusDays(days / 4 + random.nextInt(days / 2)),
              random.nextInt(4) > 0));
    }
    return new Case(START, START.plusDays(days - 1), persons, aims, doings);
  }

  private Case.Action action(int a, int goal, int people, int most, int days, int goals) {
    var items = new HashMap<String, Integer>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      items.put("p" + random.nextInt(people), 1 + random.nextInt(most));
    }
    var after = new ArrayList<String>();
    if (a >= goals && random.nextInt(3) > 0) {
      after.add("a" + (a - goals));
    }
    if (a > goals && random.nextInt(10) == 0) {
      after.add("a" + random.nextInt(a - 1));
    }
    return new Case.Action(
        "a" + a,
        "g" + goal,
        items.entrySet().stream().map(it -> new Case.Item(it.getKey(), it.getValue())).toList(),
        random.nextInt(5) == 0 ? START.plusDays(random.nextInt(days / 4)) : null,
        random.nextInt(8) == 0 ? START.plusDays(days / 4 + random.nextInt(days / 3)) : null,
        List.copyOf(new java.util.HashSet<>(after)),
        Case.Effort.SURE);
  }
}
