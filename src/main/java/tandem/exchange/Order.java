package tandem.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.exchange.PlanSheet.Action;

/// Checks that actions can be done in the order the workbook gives them.
record Order(Map<Integer, Action> actions, Map<Integer, Line> lines, Problems problems) {

  void check() {
    var waits = new LinkedHashMap<Integer, Set<Integer>>();
    actions.forEach((number, action) -> waits.put(number, known(action)));
    for (stripFree(waits); !waits.isEmpty(); stripFree(waits)) {
      var loop = loop(waits);
      problems.error(
          place(loop.getFirst()),
          "order-loop",
          loop.stream().map(String::valueOf).collect(Collectors.joining(" → ")));
      loop.forEach(waits::remove);
    }
  }

  private Set<Integer> known(Action action) {
    var known = new LinkedHashSet<Integer>();
    for (var number : action.after()) {
      if (actions.containsKey(number)) {
        known.add(number);
      } else {
        problems.error(place(action.number()), "predecessor-unknown", number);
      }
    }
    return known;
  }

  /// Takes away whatever waits for nothing, again and again; what stays is in a loop or behind one.
  private static void stripFree(Map<Integer, Set<Integer>> waits) {
    var free = true;
    while (free) {
      waits.values().forEach(before -> before.retainAll(waits.keySet()));
      free = waits.values().removeIf(Set::isEmpty);
    }
  }

  /// Walks back from any action until one comes again.
  private static List<Integer> loop(Map<Integer, Set<Integer>> waits) {
    var path = new ArrayList<Integer>();
    var seen = new LinkedHashSet<Integer>();
    var at = waits.keySet().iterator().next();
    while (seen.add(at)) {
      path.add(at);
      var before = waits.get(at);
      at = before == null ? at : before.iterator().next();
    }
    var loop = new ArrayList<>(path.subList(path.indexOf(at), path.size()).reversed());
    loop.addFirst(at);
    return loop;
  }

  private Problems.Place place(int number) {
    var line = lines.get(number);
    return line == null
        ? Problems.Place.of(Column.Table.ACTIONS.sheet())
        : line.place(Column.ACTION_AFTER);
  }
}
