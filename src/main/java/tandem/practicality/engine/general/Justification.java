package tandem.practicality.engine.general;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Short schedules by breeding: lists of jobs are crossed and mutated (Hartmann 1998), placed one
/// job after the other, then pushed to the right and back to the left (forward-backward
/// improvement: Tormos and Lova 2001; Valls, Ballestín, Quintanilla 2005).
final class Justification {
  private static final int HERD = 30;
  private final Project project;
  private final int[][] next;
  private final int[][] used;
  private final int horizon;
  private final Lists lists;
  private final SplittableRandom random = new SplittableRandom(1);
  private final int[][] herd = new int[HERD][];
  private final int[] ends = new int[HERD];
  private final long[] keys;
  int[] best = {};
  int end = Integer.MAX_VALUE;

  Justification(Project project) {
    this.project = project;
    next = project.next();
    horizon = Arrays.stream(project.length()).sum() + 1;
    used = new int[horizon][project.capacity().length];
    keys = new long[project.jobs()];
    lists = new Lists(project, next, random);
  }

  /// A schedule from elsewhere that may be improved.
  void add(int[] starts) {
    if (project.end(starts) < end) {
      end = project.end(starts);
      best = starts.clone();
    }
    if (herd[0] != null) {
      herd[worst()] = lists.byStart(starts);
    }
  }

  void improve(int bound, BooleanSupplier goOn) {
    for (int i = 0; i < HERD && end > bound && goOn.getAsBoolean(); i++) {
      herd[i] = herd[i] == null ? lists.stranger(i == 0 ? 0 : 1) : herd[i];
      ends[i] = settle(i, herd[i]);
    }
    while (end > bound && goOn.getAsBoolean()) {
      int[] child = lists.mutated(lists.crossed(herd[better()], herd[better()]));
      int place = worse();
      int was = ends[place];
      int[] kept = herd[place];
      ends[place] = settle(place, child);
      if (ends[place] > was || isTwin(place)) {
        ends[place] = was;
        herd[place] = kept;
      }
    }
  }

  private boolean isTwin(int place) {
    for (int i = 0; i < HERD; i++) {
      if (i != place && ends[i] == ends[place] && Arrays.equals(herd[i], herd[place])) {
        return true;
      }
    }
    return false;
  }

  /// Places the jobs, pushes them right and left until that helps no more, and keeps their order.
  private int settle(int place, int[] list) {
    int[] starts = left(list);
    int length = project.end(starts);
    for (int[] again = left(lists.byStart(right(starts, length)));
        project.end(again) < length || starts != again && project.end(again) == length;
        again = left(lists.byStart(right(starts, length)))) {
      boolean shorter = project.end(again) < length;
      starts = again;
      length = project.end(again);
      if (!shorter) {
        break;
      }
    }
    herd[place] = lists.byStart(starts);
    if (length < end) {
      end = length;
      best = starts;
    }
    return length;
  }

  private int[] left(int[] list) {
    clear();
    int[] starts = new int[list.length];
    for (int job : list) {
      int at = 0;
      for (int earlier : project.after()[job]) {
        at = Math.max(at, starts[earlier] + project.length()[earlier]);
      }
      starts[job] = at = free(job, at);
      take(job, at);
    }
    return starts;
  }

  /// Each job as late as it can be so that all end by `end`, last ones first.
  private int[] right(int[] starts, int end) {
    clear();
    int[] moved = new int[starts.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) (horizon - starts[i] - project.length()[i]) << 32) + (keys.length - i);
    }
    Arrays.sort(keys);
    for (long key : keys) {
      int job = keys.length - (int) (key & 0xFFFF_FFFFL);
      int until = end;
      for (int later : next[job]) {
        until = Math.min(until, moved[later]);
      }
      int at = until - project.length()[job];
      while (clash(job, at) >= 0) {
        at = clash(job, at) - project.length()[job];
      }
      moved[job] = at;
      take(job, at);
    }
    return moved;
  }

  private int free(int job, int from) {
    int at = from;
    for (int clash = lastClash(job, at); clash >= 0; clash = lastClash(job, at)) {
      at = clash + 1;
    }
    return at;
  }

  private int lastClash(int job, int at) {
    for (int t = at + project.length()[job] - 1; t >= at; t--) {
      if (isOver(job, used[t])) {
        return t;
      }
    }
    return -1;
  }

  private int clash(int job, int at) {
    for (int t = at; t < at + project.length()[job]; t++) {
      if (isOver(job, used[t])) {
        return t;
      }
    }
    return -1;
  }

  private boolean isOver(int job, int[] there) {
    int[] takes = project.takes()[job];
    for (int r = 0; r < takes.length; r++) {
      if (takes[r] + there[r] > project.capacity()[r]) {
        return true;
      }
    }
    return false;
  }

  private void take(int job, int at) {
    int[] takes = project.takes()[job];
    for (int t = at; t < at + project.length()[job]; t++) {
      for (int r = 0; r < takes.length; r++) {
        used[t][r] += takes[r];
      }
    }
  }

  private void clear() {
    for (int[] there : used) {
      Arrays.fill(there, 0);
    }
  }

  private int better() {
    int one = random.nextInt(HERD);
    int other = random.nextInt(HERD);
    return ends[one] <= ends[other] ? one : other;
  }

  private int worse() {
    int one = random.nextInt(HERD);
    int other = random.nextInt(HERD);
    return ends[one] >= ends[other] ? one : other;
  }

  private int worst() {
    int worst = 0;
    for (int i = 1; i < HERD; i++) {
      worst = ends[i] > ends[worst] ? i : worst;
    }
    return worst;
  }
}
