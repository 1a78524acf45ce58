package tandem.practicality.engine.general;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Jobs with a length and what they take of each resource while they run.
///
/// @param takes by job and resource
/// @param after the jobs that must have ended, by job; all of them have a smaller number
public record Project(int[] length, int[][] takes, int[] capacity, int[][] after) {
  public Project {
    for (int job = 0; job < after.length; job++) {
      int its = job;
      if (Arrays.stream(after[job]).anyMatch(it -> it >= its)) {
        throw new IllegalArgumentException("Job %d waits for a later one".formatted(job));
      }
    }
  }

  public int jobs() {
    return length.length;
  }

  int[][] next() {
    List<List<Integer>> next = new ArrayList<>();
    IntStream.range(0, jobs()).forEach(_ -> next.add(new ArrayList<>()));
    for (int job = 0; job < jobs(); job++) {
      for (int earlier : after[job]) {
        next.get(earlier).add(job);
      }
    }
    return next.stream()
        .map(it -> it.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /// The time from each job's beginning to the end of all, on the longest chain.
  int[] tails() {
    int[] tails = length.clone();
    for (int job = jobs() - 1; job >= 0; job--) {
      for (int earlier : after[job]) {
        tails[earlier] = Math.max(tails[earlier], length[earlier] + tails[job]);
      }
    }
    return tails;
  }

  int[] heads() {
    int[] heads = new int[jobs()];
    for (int job = 0; job < jobs(); job++) {
      for (int earlier : after[job]) {
        heads[job] = Math.max(heads[job], heads[earlier] + length[earlier]);
      }
    }
    return heads;
  }

  /// The longest chain, and the work of each resource over its capacity.
  int bound() {
    int bound = Arrays.stream(tails()).max().orElse(0);
    for (int r = 0; r < capacity.length; r++) {
      int resource = r;
      int work = IntStream.range(0, jobs()).map(it -> length[it] * takes[it][resource]).sum();
      bound = Math.max(bound, Math.ceilDiv(work, capacity[r]));
    }
    return bound;
  }

  int end(int[] starts) {
    return IntStream.range(0, jobs()).map(it -> starts[it] + length[it]).max().orElse(0);
  }
}
