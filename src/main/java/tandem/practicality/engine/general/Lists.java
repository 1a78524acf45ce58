package tandem.practicality.engine.general;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Orders of jobs in which none stands before one it waits for, made, crossed and mutated.
final class Lists {
  private static final int MUTATIONS = 20; // one in so many places
  private final Project project;
  private final int[][] next;
  private final SplittableRandom random;
  private final long[] keys;

  Lists(Project project, int[][] next, SplittableRandom random) {
    this.project = project;
    this.next = next;
    this.random = random;
    keys = new long[project.jobs()];
  }

  int[] byStart(int[] starts) {
    int first = Arrays.stream(starts).min().orElse(0);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) (starts[i] - first) << 32) + i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(it -> (int) (it & 0xFFFF_FFFFL)).toArray();
  }

  /// What has most behind it goes first, more or less.
  int[] stranger(double disorder) {
    int[] tails = project.tails();
    double[] rank = new double[keys.length];
    Arrays.setAll(rank, i -> tails[i] * (1 + disorder * 0.5 * random.nextGaussian()));
    int[] open = Arrays.stream(project.after()).mapToInt(it -> it.length).toArray();
    int[] list = new int[keys.length];
    for (int i = 0; i < list.length; i++) {
      int first = -1;
      for (int job = 0; job < open.length; job++) {
        if (open[job] == 0 && (first < 0 || rank[job] > rank[first])) {
          first = job;
        }
      }
      list[i] = first;
      open[first] = -1;
      for (int later : next[first]) {
        open[later]--;
      }
    }
    return list;
  }

  /// The middle from one, the order of all the others from the other.
  int[] crossed(int[] mother, int[] father) {
    int one = random.nextInt(mother.length);
    int two = random.nextInt(mother.length);
    int[] child = new int[mother.length];
    boolean[] there = new boolean[mother.length];
    int at = copy(mother, Math.min(one, two), child, 0, there);
    at = copy(father, Math.max(one, two), child, at, there);
    copy(mother, mother.length, child, at, there);
    return child;
  }

  /// The first jobs in a parent's order that are not there yet, up to `until` jobs.
  private static int copy(int[] parent, int until, int[] child, int from, boolean[] there) {
    int at = from;
    for (int i = 0; i < parent.length && at < until; i++) {
      if (!there[parent[i]]) {
        there[parent[i]] = true;
        child[at++] = parent[i];
      }
    }
    return at;
  }

  int[] mutated(int[] list) {
    for (int i = 0; i + 1 < list.length; i++) {
      int job = list[i + 1];
      int before = list[i];
      if (random.nextInt(MUTATIONS) == 0
          && Arrays.stream(project.after()[job]).noneMatch(it -> it == before)) {
        list[i] = job;
        list[i + 1] = before;
      }
    }
    return list;
  }
}
