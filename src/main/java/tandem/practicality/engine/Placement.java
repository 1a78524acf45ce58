package tandem.practicality.engine;

import java.util.Arrays;

/// Everybody works each hour on the most urgent of the actions that may begin: the serial schedule
/// generation scheme (Kelley 1963) for people who may interrupt their work. Allocates nothing once
/// made, and is not for several threads.
final class Placement {
  private final Workload work;
  private final int[] calendar;
  private final int[] free;
  private final int[] open;
  private final int[] heap;
  private int size;
  private double[] urgency = {};

  /// By person and day, which hours are taken by the action placed last, for who wants to know.
  interface Taking {
    void taken(int action, int item, int day, int hours);
  }

  Placement(Workload work) {
    this.work = work;
    calendar = new int[work.people * work.days];
    for (int p = 0; p < work.people; p++) {
      for (int d = 0; d < work.days; d++) {
        calendar[p * work.days + d] = (1 << work.hours[p][d]) - 1;
      }
    }
    free = new int[calendar.length];
    open = new int[work.actions];
    heap = new int[work.actions];
  }

  /// From now on the person has so many hours on that day.
  void give(int person, int day, int hours) {
    calendar[person * work.days + day] = (1 << hours) - 1;
  }

  /// @param urgency of each action, higher first
  /// @param limits an action with a negative one is left out
  /// @param end is filled with the time at which each action ends; 0 for those left out
  void place(double[] urgency, int[] limits, int[] end) {
    place(urgency, limits, work.need, end, NOBODY);
  }

  void place(double[] urgency, int[] limits, int[][] need, int[] end, Taking taking) {
    this.urgency = urgency;
    System.arraycopy(calendar, 0, free, 0, free.length);
    size = 0;
    for (int a = 0; a < work.actions; a++) {
      open[a] = 0;
      end[a] = 0;
      for (int earlier : work.after[a]) {
        open[a] += limits[earlier] < 0 ? 0 : 1;
      }
      if (limits[a] >= 0 && open[a] == 0) {
        push(a);
      }
    }
    while (size > 0) {
      int action = pop();
      end[action] = work(action, need[action], end, taking);
      for (int later : work.next[action]) {
        if (limits[later] >= 0 && --open[later] == 0) {
          push(later);
        }
      }
    }
  }

  private int work(int action, int[] need, int[] end, Taking taking) {
    int from = work.release[action];
    for (int earlier : work.after[action]) {
      from = Math.max(from, end[earlier]);
    }
    int last = from;
    int[] who = work.who[action];
    for (int i = 0; i < who.length; i++) {
      if (need[i] > 0) {
        last = Math.max(last, take(action, i, who[i] * work.days, from, need[i], taking));
      }
    }
    return last;
  }

  private int take(int action, int item, int row, int from, int hours, Taking taking) {
    int left = hours;
    int day = from >> work.shift;
    int mask = -1 << (from & ((1 << work.shift) - 1));
    for (; day < work.days; day++, mask = -1) {
      int there = free[row + day] & mask;
      if (there == 0) {
        continue;
      }
      int count = Integer.bitCount(there);
      int taken = count <= left ? there : Integer.expand((1 << left) - 1, there);
      free[row + day] &= ~taken;
      left -= Math.min(count, left);
      taking.taken(action, item, day, taken);
      if (left == 0) {
        return (day << work.shift) + 32 - Integer.numberOfLeadingZeros(taken);
      }
    }
    return work.never;
  }

  private boolean goesFirst(int one, int other) {
    double difference = urgency[one] - urgency[other];
    return difference > 0 || (difference == 0 && one < other);
  }

  private void push(int action) {
    int at = size++;
    while (at > 0 && goesFirst(action, heap[(at - 1) >> 1])) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = action;
  }

  private int pop() {
    int first = heap[0];
    int moved = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && goesFirst(heap[child + 1], heap[child])) {
        child++;
      }
      if (!goesFirst(heap[child], moved)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moved;
    return first;
  }

  private static final Taking NOBODY = (action, item, day, hours) -> {};

  /// The most urgent is what must end first.
  static double[] urgencies(int[] latest) {
    return Arrays.stream(latest).mapToDouble(it -> -it).toArray();
  }
}
