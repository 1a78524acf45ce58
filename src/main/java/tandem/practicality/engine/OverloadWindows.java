package tandem.practicality.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What no schedule can beat: between two moments a person has only so many hours, and work that
/// can neither be done before nor after must be done there (the energy of an interval: Erschler and
/// Lopez 1991; Hall 1935). Moments are counted in the person's own working hours.
final class OverloadWindows {
  private OverloadWindows() {}

  /// The hours that each goal forces into a window when it is kept, and when it is postponed. Holds
  /// whatever becomes of the other goals.
  record Row(int person, int from, int until, int[] kept, int[] postponed) {
    int capacity() {
      return until - from;
    }

    int hours(int goal, Fate fate) {
      return switch (fate) {
        case KEPT -> kept[goal];
        case POSTPONED -> postponed[goal];
        case CUT -> 0;
      };
    }

    private boolean saysMoreThan(Row other) {
      return capacity() <= other.capacity()
          && IntStream.range(0, kept.length)
              .allMatch(g -> kept[g] >= other.kept[g] && postponed[g] >= other.postponed[g]);
    }
  }

  /// The work of one person: action, hours, and between which of the person's hours it must lie.
  record Part(int action, int hours, int from, int until) {
    /// At least so many of its hours lie in the window, whatever is done outside.
    int forcedInto(int start, int end) {
      int outside = Math.max(0, start - from) + Math.max(0, until - end);
      return Math.clamp(hours - outside, 0, hours);
    }
  }

  static List<Row> rows(Workload work) {
    int[] heads = heads(work);
    int[] kept = tails(work, work.due, false);
    int[] postponed = tails(work, work.waitUntil, false);
    var rows = new ArrayList<Row>();
    for (int p = 0; p < work.people; p++) {
      rows.addAll(
          strongest(rows(work, p, parts(work, p, heads, kept), parts(work, p, heads, postponed))));
    }
    return rows;
  }

  private static List<Row> rows(Workload work, int person, List<Part> kept, List<Part> postponed) {
    var starts = kept.stream().mapToInt(Part::from).distinct().toArray();
    var ends =
        IntStream.concat(
                kept.stream().mapToInt(Part::until), postponed.stream().mapToInt(Part::until))
            .distinct()
            .toArray();
    var rows = new ArrayList<Row>();
    for (int start : starts) {
      for (int end : ends) {
        if (start <= end) {
          var row =
              new Row(
                  person,
                  start,
                  end,
                  forced(work, kept, start, end),
                  forced(work, postponed, start, end));
          int most =
              IntStream.range(0, work.goals)
                  .map(g -> Math.max(row.kept[g], row.postponed[g]))
                  .sum();
          if (most > row.capacity()) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private static int[] forced(Workload work, List<Part> parts, int start, int end) {
    int[] hours = new int[work.goals];
    parts.forEach(it -> hours[work.goalOf[it.action]] += it.forcedInto(start, end));
    return hours;
  }

  private static List<Row> strongest(List<Row> rows) {
    var left = new ArrayList<Row>();
    for (var row : rows) {
      if (left.stream().noneMatch(it -> it.saysMoreThan(row))) {
        left.removeIf(row::saysMoreThan);
        left.add(row);
      }
    }
    return left;
  }

  /// The shortest window of a person that is over when all these limits are to be met, with no more
  /// actions than it takes.
  static List<Overload> shortest(Workload work, int[] limits) {
    int[] heads = heads(work);
    int[] tails = tails(work, limits, true);
    return IntStream.range(0, work.people)
        .mapToObj(p -> shortest(work, p, parts(work, p, heads, tails), limits))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(it -> it.available() - it.needed()))
        .toList();
  }

  private static List<Overload> shortest(Workload work, int person, List<Part> all, int[] limits) {
    var parts = all.stream().filter(it -> limits[it.action] >= 0 && it.from < it.until).toList();
    int shortest = Integer.MAX_VALUE;
    int start = -1;
    for (int from : parts.stream().mapToInt(Part::from).distinct().sorted().toArray()) {
      for (int until : parts.stream().mapToInt(Part::until).distinct().sorted().toArray()) {
        int needed = parts.stream().mapToInt(it -> it.forcedInto(from, until)).sum();
        if (from < until && needed > until - from && until - from < shortest) {
          shortest = until - from;
          start = from;
        }
      }
    }
    return start < 0 ? List.of() : List.of(told(work, person, parts, start, start + shortest));
  }

  private static Overload told(Workload work, int person, List<Part> parts, int from, int until) {
    var shares = new ArrayList<Overload.Share>();
    int needed = parts.stream().mapToInt(it -> it.forcedInto(from, until)).sum();
    for (var part :
        parts.stream()
            .filter(it -> it.forcedInto(from, until) > 0)
            .sorted(Comparator.comparingInt(it -> it.forcedInto(from, until)))
            .toList()) {
      int hours = part.forcedInto(from, until);
      if (needed - hours > until - from) {
        needed -= hours; // too much without it as well
      } else {
        shares.addFirst(new Overload.Share(work.of.actions().get(part.action).id(), hours));
      }
    }
    int[] slots = work.slots[person];
    int first = Math.clamp(from, 0, slots.length - 1);
    int last = Math.clamp(until - 1, first, slots.length - 1);
    return new Overload(
        work.of.people().get(person).id(),
        work.date(slots[first] >> work.shift),
        work.date(slots[last] >> work.shift),
        needed,
        until - from,
        shares);
  }

  static List<Part> parts(Workload work, int person, int[] heads, int[] tails) {
    var parts = new ArrayList<Part>();
    for (int a = 0; a < work.actions; a++) {
      for (int i = 0; i < work.who[a].length; i++) {
        if (work.who[a][i] == person && work.need[a][i] > 0) {
          parts.add(
              new Part(
                  a,
                  work.need[a][i],
                  work.before(person, heads[a]),
                  work.before(person, tails[a])));
        }
      }
    }
    return parts;
  }

  /// When each action can begin at the earliest: the critical path over everybody's calendar.
  static int[] heads(Workload work) {
    int[] heads = work.release.clone();
    for (int a : work.order) {
      int end = work.endAlone(a, heads[a]);
      Arrays.stream(work.next[a]).forEach(it -> heads[it] = Math.max(heads[it], end));
    }
    return heads;
  }

  /// When each action must end at the latest. What follows in another goal counts only when that
  /// goal is sure to be done: else the bound would not hold when it is cut.
  static int[] tails(Workload work, int[] limits, boolean allGoals) {
    int[] tails = limits.clone();
    for (int at = work.actions - 1; at >= 0; at--) {
      int a = work.order[at];
      for (int later : work.next[a]) {
        if (limits[later] >= 0 && (allGoals || work.goalOf[later] == work.goalOf[a])) {
          tails[a] = Math.min(tails[a], work.startAlone(later, tails[later]));
        }
      }
    }
    return tails;
  }
}
