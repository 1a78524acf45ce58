package tandem.practicality.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The choice by branch and bound in plain Java, for where the native solvers cannot load. Exact up
/// to some twenty goals; above, what it found when time was out, and what is still possible.
final class JavaMaster implements Master {

  @Override
  public Optional<Choice> best(Question question, double seconds, int megabytes) {
    var descent = new Descent(question, seconds);
    descent.from(0, 0);
    return descent.found();
  }

  private static final class Descent {
    private final Question question;
    private final Watch watch;
    private final int[] order;
    private final int[] hope; // what the goals from here on are worth at most
    private final int[] used;
    private final List<OverloadWindows.Row> windows;
    private final Fate[] fates;
    private Fate[] best = {};
    private int value = -1;
    private int open = -1;
    private int steps;
    private boolean over;

    Descent(Question question, double seconds) {
      this.question = question;
      watch = new Watch(Budget.ofSeconds(seconds));
      windows = question.windows();
      used = new int[windows.size()];
      fates = new Fate[question.goals()];
      order =
          IntStream.range(0, fates.length)
              .boxed()
              .sorted(Comparator.comparing(g -> -most(g)))
              .mapToInt(Integer::intValue)
              .toArray();
      hope = new int[fates.length + 1];
      for (int i = fates.length - 1; i >= 0; i--) {
        hope[i] = hope[i + 1] + most(order[i]);
      }
    }

    Optional<Choice> found() {
      return value < 0 ? Optional.empty() : Optional.of(new Choice(best, Math.max(value, open)));
    }

    private int most(int goal) {
      return Arrays.stream(question.worth()[goal]).max().orElse(0);
    }

    void from(int depth, int worth) {
      if (worth + hope[depth] <= value) {
        return;
      }
      over |= (++steps & 1023) == 0 && !watch.lasts();
      if (over) {
        open = Math.max(open, worth + hope[depth]);
        return;
      }
      if (depth == fates.length) {
        if (permitted()) {
          value = worth;
          best = fates.clone();
        }
        return;
      }
      int goal = order[depth];
      for (var fate : Fate.values()) {
        if (question.allows(goal, fate)) {
          fates[goal] = fate;
          if (add(goal, fate, 1)) {
            from(depth + 1, worth + question.worth(goal, fate));
          }
          add(goal, fate, -1);
        }
      }
    }

    private boolean add(int goal, Fate fate, int sign) {
      boolean fits = true;
      for (int w = 0; w < used.length; w++) {
        used[w] += sign * windows.get(w).hours(goal, fate);
        fits &= used[w] <= windows.get(w).capacity();
      }
      return fits;
    }

    private boolean permitted() {
      for (int g = 0; g < fates.length; g++) {
        for (int needed : question.needs()[g]) {
          if (fates[g] != Fate.CUT && fates[needed] == Fate.CUT) {
            return false;
          }
        }
      }
      return question.refused().stream().noneMatch(this::asksAsMuch);
    }

    private boolean asksAsMuch(Fate[] refused) {
      return IntStream.range(0, refused.length).allMatch(g -> fates[g].compareTo(refused[g]) <= 0);
    }
  }
}
