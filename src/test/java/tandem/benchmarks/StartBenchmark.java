package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a start up to the ready application and its stop cost: the plain jar, and `bin/run` with
/// the JDK's AOT cache. The data is there already, as at every start but the first.
@Tag("start")
class StartBenchmark {
  private static final int RUNS = 5;
  private static final String STOP = "--tandem.stop-when-ready=true";
  private static final String ANY_PORT = "--server.port=0";

  private Path folder = Path.of("");

  /// Of the process and those it waited for, in seconds.
  private record Cost(double cpu, double wall) {}

  @Test
  void measures() throws IOException, InterruptedException {
    folder = Measured.folder("start");
    run(cached()); // makes the data, and the cache if it is not there
    var begun = new Measured("start", Instant.now(), Measured.load(), new ArrayList<>());
    var plain = new ArrayList<Cost>();
    var cached = new ArrayList<Cost>();
    for (int i = 0; i < RUNS; i++) {
      plain.add(run(plain()));
      cached.add(run(cached()));
    }
    begun.rows().add(row("plain", plain));
    begun.rows().add(row("cached", cached));
    begun.rows().add(ratio(begun.rows().get(0), begun.rows().get(1)));
    begun.tell();
  }

  private static List<String> plain() {
    var command = new ArrayList<>(Jar.command());
    command.addAll(List.of(STOP, ANY_PORT));
    return command;
  }

  private static List<String> cached() {
    return List.of("bin/run", STOP, ANY_PORT);
  }

  /// The shell tells what its child used; the JDK knows that of living processes only.
  private Cost run(List<String> command) throws IOException, InterruptedException {
    var whole = new ArrayList<>(List.of("bash", "-c", "time \"$@\" >>\"$LOG\" 2>&1", "bash"));
    whole.addAll(command);
    var building = new ProcessBuilder(whole).redirectErrorStream(true);
    var environment = building.environment();
    environment.keySet().removeIf(name -> name.startsWith("TANDEM_DATABASE"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("TANDEM_HOME", folder.resolve("home").toString());
    environment.put("LOG", folder.resolve("tandem.log").toString());
    environment.put("TIMEFORMAT", "%U %S %R");
    var process = building.start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("%s failed, see %s".formatted(command, folder));
    }
    var seconds = said.replace(',', '.').split(" ", -1);
    return new Cost(
        Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]),
        Double.parseDouble(seconds[2]));
  }

  private static Map<String, Object> row(String way, List<Cost> costs) {
    var row = new LinkedHashMap<String, Object>();
    row.put("start", way);
    row.put(
        "cpu_seconds",
        Measured.rounded(Measured.median(costs.stream().mapToDouble(Cost::cpu).toArray())));
    row.put(
        "wall_seconds",
        Measured.rounded(Measured.median(costs.stream().mapToDouble(Cost::wall).toArray())));
    row.put("all_cpu_seconds", costs.stream().map(it -> Measured.rounded(it.cpu())).toList());
    return row;
  }

  private static Map<String, Object> ratio(Map<String, Object> plain, Map<String, Object> cached) {
    var row = new LinkedHashMap<String, Object>();
    row.put("start", "cached to plain");
    for (var seconds : List.of("cpu_seconds", "wall_seconds")) {
      row.put(
          seconds, Measured.rounded((double) cached.get(seconds) / (double) plain.get(seconds)));
    }
    return row;
  }
}
