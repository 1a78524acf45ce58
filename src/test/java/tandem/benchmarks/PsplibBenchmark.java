package tandem.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tandem.practicality.engine.Engine;
import tandem.practicality.engine.general.GeneralMode;
import tandem.practicality.engine.general.Project;

/// The general resource mode on the instances of PSPLIB (Kolisch and Sprecher 1996) in
/// `-Dpsplib=FOLDER`, beside the best ends known. `-Dseconds` of CPU for each, `-Devery=N` for one
/// in N.
@Tag("psplib")
class PsplibBenchmark {
  private static final Path FOLDER = Path.of(System.getProperty("psplib", "../shared/data/psplib"));
  private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "10"));
  private static final int EVERY = Integer.getInteger("every", 1);

  /// @param bound that is known; the end itself where it is proven
  private record Known(String set, String name, int end, int bound) {}

  private record Solved(Known known, GeneralMode found, double seconds) {}

  @Test
  void measures() throws IOException {
    Engine.ready(); // the natives, before the clock runs
    var begun = new Measured("psplib", Instant.now(), Measured.load(), new ArrayList<>());
    var sets = new LinkedHashMap<String, List<Solved>>();
    var all = known();
    for (int i = 0; i < all.size(); i += EVERY) {
      var known = all.get(i);
      var project = project(FOLDER.resolve(known.name + ".sm"));
      double from = cpu();
      var found = GeneralMode.solve(project, SECONDS);
      check(project, found, known);
      sets.computeIfAbsent(known.set, _ -> new ArrayList<>())
          .add(new Solved(known, found, cpu() - from));
    }
    sets.forEach((set, solved) -> begun.rows().add(row(set, solved)));
    begun.tell();
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static Map<String, Object> row(String set, List<Solved> solved) {
    var row = new LinkedHashMap<String, Object>();
    row.put("set", set);
    row.put("instances", solved.size());
    row.put("proven", solved.stream().filter(it -> it.found.proven()).count());
    row.put(
        "equal_to_best_known",
        solved.stream().filter(it -> it.found.end() == it.known.end).count());
    row.put(
        "mean_gap_percent",
        Measured.rounded(
            solved.stream()
                .mapToDouble(it -> 100.0 * (it.found.end() - it.known.end) / it.known.end)
                .average()
                .orElse(0)));
    row.put("total_seconds", Measured.rounded(solved.stream().mapToDouble(Solved::seconds).sum()));
    return row;
  }

  /// By the project alone: what comes first, capacities, and what is known to be impossible.
  private static void check(Project project, GeneralMode found, Known known) {
    int[][] used = new int[found.end()][project.capacity().length];
    for (int job = 0; job < project.jobs(); job++) {
      int start = found.starts()[job];
      for (int earlier : project.after()[job]) {
        require(found.starts()[earlier] + project.length()[earlier] <= start, known);
      }
      for (int t = start; t < start + project.length()[job]; t++) {
        for (int r = 0; r < project.capacity().length; r++) {
          used[t][r] += project.takes()[job][r];
          require(used[t][r] <= project.capacity()[r], known);
        }
      }
    }
    require(found.end() >= known.bound && found.bound() <= known.end, known);
  }

  private static void require(boolean right, Known known) {
    if (!right) {
      throw new AssertionError("Wrong answer to " + known);
    }
  }

  private static List<Known> known() throws IOException {
    return Files.readAllLines(FOLDER.resolve("reference.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(it ->
            new Known(
                it[0],
                it[0] + it[1] + "_" + it[2],
                Integer.parseInt(it[3]),
                it[4].isEmpty() ? 0 : Integer.parseInt(it[4])))
        .toList();
  }

  private static Project project(Path file) throws IOException {
    var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    int order = at(lines, "PRECEDENCE") + 2;
    int requests = at(lines, "REQUESTS") + 3;
    int[] capacity = numbers(lines.get(at(lines, "RESOURCEAVAIL") + 2));
    int jobs =
        IntStream.iterate(order, it -> it + 1)
            .takeWhile(it -> !lines.get(it).startsWith("*"))
            .toArray()
            .length;
    var after = new ArrayList<List<Integer>>();
    IntStream.range(0, jobs).forEach(_ -> after.add(new ArrayList<>()));
    int[] length = new int[jobs];
    int[][] takes = new int[jobs][];
    for (int job = 0; job < jobs; job++) {
      int its = job;
      IntStream.of(numbers(lines.get(order + job)))
          .skip(3)
          .forEach(it -> after.get(it - 1).add(its));
      int[] request = numbers(lines.get(requests + job));
      length[job] = request[2];
      takes[job] = IntStream.of(request).skip(3).toArray();
    }
    return new Project(
        length,
        takes,
        capacity,
        after.stream()
            .map(it -> it.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  private static int at(List<String> lines, String begin) {
    return IntStream.range(0, lines.size())
        .filter(it -> lines.get(it).startsWith(begin))
        .findFirst()
        .orElseThrow();
  }

  private static int[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
