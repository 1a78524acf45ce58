package tandem.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark found: printed, and kept as `target/benchmark/NAME.json`. A figure is no rule,
/// so nothing here fails.
///
/// @param loadBefore of the machine over the last minute: well below one, or the figures tell about
///   somebody else's work
record Measured(String name, Instant from, double loadBefore, List<Map<String, Object>> rows) {
  private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();

  /// Empty, whatever a benchmark that was stopped has left there.
  static Path folder(String name) throws IOException {
    var folder = FOLDER.resolve(name);
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// The value that `share` of the others do not exceed.
  static double quantile(double share, double... values) {
    var sorted = Arrays.stream(values).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  static double median(double... values) {
    return quantile(0.5, values);
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  void tell() throws IOException {
    System.out.printf(
        "%n%s, %s, %d processors, load %.2f before and %.2f after%n",
        name, from, Runtime.getRuntime().availableProcessors(), loadBefore, load());
    for (var row : rows) {
      System.out.println(
          row.entrySet().stream()
              .map(it -> "%s %s".formatted(it.getKey(), it.getValue()))
              .collect(Collectors.joining(", ", "  ", "")));
    }
    Files.writeString(FOLDER.resolve(name + ".json"), json());
  }

  private String json() {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("benchmark", name);
    whole.put("at", from.toString());
    whole.put("java", Runtime.version().toString());
    whole.put("processors", Runtime.getRuntime().availableProcessors());
    whole.put("load_before", loadBefore);
    whole.put("load_after", load());
    whole.put("rows", rows);
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(whole) + "\n";
  }
}
