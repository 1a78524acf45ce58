package tandem.practicality.engine;

import java.util.Arrays;

/// Narrows, for each action, the time between its earliest and its latest, and so finds out that
/// some limits cannot be met. For each person alone the test is exact: work that may be interrupted
/// and has releases and deadlines fits if and only if "earliest deadline first" (Jackson 1955, Horn
/// 1974) does it. Narrowing what one action may do by that test (Carlier and Pinson 1989) and
/// passing it on to what comes before and after goes on until nothing moves.
final class Propagation {
  private static final int ROUNDS = 50;
  private final Workload work;
  private final int[][] itemsOf; // by person: action, and place in the action
  private final boolean[] stale;
  final int[] ready;
  final int[] earliest;
  final int[] latest;
  final int[] latestStart;

  /// People whose hours do not count, to find out who is to blame.
  final boolean[] ignored;

  /// Hours that each person might have besides the calendar, at any time.
  final int[] spare;

  private int[] limits = {};
  private boolean moved;
  private final OnePerson one;

  Propagation(Workload work) {
    this.work = work;
    itemsOf = new int[work.people][];
    int[] counts = new int[work.people];
    each((a, i) -> counts[work.who[a][i]] += 1);
    for (int p = 0; p < work.people; p++) {
      itemsOf[p] = new int[2 * counts[p]];
    }
    Arrays.fill(counts, 0);
    each((a, i) -> {
      int p = work.who[a][i];
      itemsOf[p][2 * counts[p]] = a;
      itemsOf[p][2 * counts[p]++ + 1] = i;
    });
    one = new OnePerson(Arrays.stream(counts).max().orElse(0));
    stale = new boolean[work.people];
    ignored = new boolean[work.people];
    spare = new int[work.people];
    ready = new int[work.actions];
    earliest = new int[work.actions];
    latest = new int[work.actions];
    latestStart = new int[work.actions];
  }

  /// Whether nothing was found that speaks against these limits. `false` is a proof that no
  /// schedule meets them; `true` proves nothing.
  boolean mayFit(int[] limits) {
    this.limits = limits;
    Arrays.fill(stale, true);
    Arrays.fill(ready, 0);
    Arrays.fill(earliest, 0);
    System.arraycopy(limits, 0, latest, 0, limits.length);
    Arrays.fill(latestStart, Integer.MAX_VALUE);
    if (!forward() || !backward()) {
      return false;
    }
    for (int round = 0; round < ROUNDS; round++) {
      moved = false;
      for (int p = 0; p < work.people; p++) {
        if (stale[p] && !ignored[p]) {
          stale[p] = false;
          if (!narrows(p)) {
            return false;
          }
        }
      }
      if (!moved) {
        return true;
      }
      if (!forward() || !backward()) {
        return false;
      }
    }
    return true;
  }

  private boolean forward() {
    for (int a : work.order) {
      if (limits[a] < 0) {
        continue;
      }
      int from = work.release[a];
      for (int earlier : work.after[a]) {
        from = limits[earlier] < 0 ? from : Math.max(from, earliest[earlier]);
      }
      if (from > ready[a] || earliest[a] == 0) {
        ready[a] = from;
        earliest[a] = Math.max(earliest[a], work.endAlone(a, from, spare));
        touch(a);
      }
      if (earliest[a] > latest[a]) {
        return false;
      }
    }
    return true;
  }

  private boolean backward() {
    for (int at = work.actions - 1; at >= 0; at--) {
      int a = work.order[at];
      if (limits[a] < 0) {
        continue;
      }
      int until = latest[a];
      for (int later : work.next[a]) {
        until = limits[later] < 0 ? until : Math.min(until, latestStart[later]);
      }
      if (until < latest[a] || latestStart[a] == Integer.MAX_VALUE) {
        latest[a] = until;
        latestStart[a] = Math.min(latestStart[a], work.startAlone(a, until, spare));
        touch(a);
      }
      if (earliest[a] > latest[a]) {
        return false;
      }
    }
    return true;
  }

  private void touch(int action) {
    for (int p : work.who[action]) {
      stale[p] = true;
    }
  }

  /// Looks at one person's work, counted in the person's own hours.
  private boolean narrows(int person) {
    int count = 0;
    for (int k = 0; k < itemsOf[person].length; k += 2) {
      int a = itemsOf[person][k];
      int need = work.need[a][itemsOf[person][k + 1]];
      if (limits[a] >= 0 && need > 0) {
        one.which[count] = a;
        one.release[count] = work.before(person, ready[a]);
        one.deadline[count] = work.before(person, latest[a]);
        one.hours[count] = need;
        one.sorted[count] = count;
        count++;
      }
    }
    one.mayLose = spare[person];
    if (!one.fits(count)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!narrowsEnd(person, i, count) || !narrowsStart(person, i, count)) {
        return false;
      }
    }
    return true;
  }

  private boolean narrowsEnd(int person, int i, int count) {
    int a = one.which[i];
    int wide = one.deadline[i];
    int best = one.release[i] + Math.max(0, one.hours[i] - one.mayLose);
    int known = work.before(person, earliest[a]); // ends later already: nothing to learn
    if (best < Math.min(known, wide)) {
      best = Math.min(known, wide);
    }
    one.deadline[i] = best;
    if (best < wide && !one.fits(count)) {
      int low = best;
      int high = wide;
      while (high - low > 1) {
        one.deadline[i] = (low + high) >>> 1;
        if (one.fits(count)) {
          high = one.deadline[i];
        } else {
          low = one.deadline[i];
        }
      }
      best = high;
    }
    one.deadline[i] = wide;
    int end = best <= 0 ? 0 : work.slots[person][best - 1] + 1;
    if (end > earliest[a] && best > one.release[i]) {
      earliest[a] = end;
      moved = true;
    }
    return earliest[a] <= latest[a];
  }

  private boolean narrowsStart(int person, int i, int count) {
    int a = one.which[i];
    int wide = one.release[i];
    int best = one.deadline[i] - Math.max(0, one.hours[i] - one.mayLose);
    int known = work.before(person, latestStart[a]); // begins earlier already: nothing to learn
    if (best > Math.max(known, wide)) {
      best = Math.max(known, wide);
    }
    one.release[i] = best;
    if (best > wide && !one.fits(count)) {
      int low = wide;
      int high = best;
      while (high - low > 1) {
        one.release[i] = (low + high) >>> 1;
        if (one.fits(count)) {
          low = one.release[i];
        } else {
          high = one.release[i];
        }
      }
      best = low;
    }
    one.release[i] = wide;
    int start = best < one.deadline[i] ? work.slots[person][best] : latestStart[a];
    if (start < latestStart[a]) {
      latestStart[a] = start;
      moved = true;
    }
    return latestStart[a] >= ready[a];
  }

  private interface Item {
    void at(int action, int item);
  }

  private void each(Item item) {
    for (int a = 0; a < work.actions; a++) {
      for (int i = 0; i < work.who[a].length; i++) {
        item.at(a, i);
      }
    }
  }
}
