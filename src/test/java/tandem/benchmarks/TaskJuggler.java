package tandem.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import tandem.practicality.engine.Case;

/// The program TaskJuggler as a process of its own, on the same plan: an hour is an hour, and every
/// person's part of an action is a task that may be interrupted. It does not choose among goals, so
/// all are planned; what it goes by is an order of urgency.
final class TaskJuggler {
  private static final int MINUTES = 5;
  private final Path folder;

  /// @param actionEnds the last day of each action
  record Planned(Map<String, LocalDate> actionEnds, double cpuSeconds) {
    LocalDate end(Case of, String goal) {
      return of.actions().stream()
          .filter(it -> it.goal().equals(goal))
          .map(it -> actionEnds.getOrDefault(it.id(), LocalDate.MAX))
          .max(Comparator.naturalOrder())
          .orElse(LocalDate.MIN);
    }
  }

  TaskJuggler(Path folder) {
    this.folder = folder;
  }

  static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("tj3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /// @param urgency of an action, higher first
  Planned plan(Case of, ToDoubleFunction<Case.Action> urgency)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("plan.tjp"), written(of, urgency));
    Files.deleteIfExists(folder.resolve("ends.csv"));
    var process =
        new ProcessBuilder(
                "bash", "-c", "TIMEFORMAT='%U %S'; time tj3 --silent plan.tjp >tj3.log 2>&1")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split("\\s+", -1);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
    }
    return new Planned(ends(), Double.parseDouble(said[0]) + Double.parseDouble(said[1]));
  }

  private static String written(Case of, ToDoubleFunction<Case.Action> urgency) {
    var text =
        new StringBuilder(
            """
            project plan "Plan" "1" %s +500d {
              timezone "UTC"
              timeformat "%%Y-%%m-%%d-%%H:%%M"
              now %s
              dailyworkinghours 8
              timingresolution 60min
            }
            """
                .formatted(of.start(), of.start()));
    of.people().forEach(it -> person(of, it, text));
    var order = of.actions().stream().mapToDouble(urgency).summaryStatistics();
    double width = Math.max(1e-9, order.getMax() - order.getMin());
    for (var action : of.actions()) {
      text.append("task %s \"%s\" {\n".formatted(action.id(), action.id()));
      if (action.notBefore() != null) {
        text.append("  depends from%s\n".formatted(name(action.notBefore())));
      }
      action.after().forEach(it -> text.append("  depends %s\n".formatted(it)));
      long priority =
          1 + Math.round(998 * (urgency.applyAsDouble(action) - order.getMin()) / width);
      text.append("  priority %d\n".formatted(priority));
      int part = 0;
      for (var item : action.items()) {
        text.append(
            "  task part%d \"Part\" { effort %dh allocate %s }\n"
                .formatted(part++, item.hours(), item.person()));
      }
      text.append("}\n");
    }
    var froms = new TreeSet<LocalDate>();
    of.actions().stream().map(Case.Action::notBefore).filter(it -> it != null).forEach(froms::add);
    froms.forEach(it -> text.append("task from%s \"From\" { start %s }\n".formatted(name(it), it)));
    return text.append("taskreport \"ends\" { formats csv columns id, end }\n").toString();
  }

  /// A person works the same hours on all days of work, from nine on.
  private static void person(Case of, Case.Person person, StringBuilder text) {
    int hours = person.hours().stream().mapToInt(Integer::intValue).max().orElse(0);
    text.append("resource %s \"%s\" {\n".formatted(person.id(), person.id()));
    text.append(
        "  workinghours mon - fri 9:00 - %d:00\n  workinghours sat, sun off\n"
            .formatted(9 + hours));
    for (int day = 0; day < person.hours().size(); day++) {
      var date = of.start().plusDays(day);
      if (person.hours().get(day) == 0 && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        text.append("  leaves annual %s +1d\n".formatted(date));
      }
    }
    text.append("}\n");
  }

  private static String name(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private Map<String, LocalDate> ends() throws IOException {
    var ends = new HashMap<String, LocalDate>();
    for (var line : Files.readAllLines(folder.resolve("ends.csv"))) {
      var cells = line.replace("\"", "").split(";", -1);
      if (cells.length > 1 && cells[0].matches("a\\d+")) {
        ends.put(cells[0], LocalDate.parse(cells[1].substring(0, 10)));
      }
    }
    return ends;
  }
}
