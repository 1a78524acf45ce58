package tandem.practicality.engine;

/// The work of one person, counted in the person's own hours: what may begin when, and must have
/// ended by when.
final class OnePerson {
  final int[] which;
  final int[] release;
  final int[] deadline;
  final int[] hours;
  final int[] sorted;
  private final int[] left;
  private final int[] active;

  /// Spare hours that may be used at any time.
  int mayLose;

  OnePerson(int most) {
    which = new int[most];
    release = new int[most];
    deadline = new int[most];
    hours = new int[most];
    sorted = new int[most];
    left = new int[most];
    active = new int[most];
  }

  /// Earliest deadline first; what is left at its deadline takes spare hours, and no order leaves
  /// less (matching in convex graphs: Glover 1967). `sorted` stays nearly in order from call to
  /// call.
  boolean fits(int count) {
    for (int i = 1; i < count; i++) {
      int it = sorted[i];
      int at = i - 1;
      while (at >= 0 && release[sorted[at]] > release[it]) {
        sorted[at + 1] = sorted[at--];
      }
      sorted[at + 1] = it;
    }
    int waiting = 0;
    int come = 0;
    int time = 0;
    int lost = 0;
    while (come < count || waiting > 0) {
      time = waiting == 0 ? Math.max(time, release[sorted[come]]) : time;
      while (come < count && release[sorted[come]] <= time) {
        left[sorted[come]] = hours[sorted[come]];
        active[waiting++] = sorted[come++];
      }
      int first = 0;
      for (int i = 1; i < waiting; i++) {
        first = deadline[active[i]] < deadline[active[first]] ? i : first;
      }
      int it = active[first];
      if (time >= deadline[it]) {
        lost += left[it];
        if (lost > mayLose) {
          return false;
        }
        active[first] = active[--waiting];
        continue;
      }
      int until = come < count ? release[sorted[come]] : Integer.MAX_VALUE;
      int run = Math.min(left[it], Math.min(until, deadline[it]) - time);
      time += run;
      left[it] -= run;
      if (left[it] == 0) {
        active[first] = active[--waiting];
      }
    }
    return true;
  }
}
