package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the server itself says each request took, from its arrival to the last byte written.
final class ServerTimes {
  private static final String NAME = "server-times";

  private ServerTimes() {}

  /// Tomcat writes path and microseconds of each request.
  static List<String> options(Path folder) {
    var log = "--server.tomcat.accesslog.";
    return List.of(
        log + "enabled=true",
        log + "directory=" + folder,
        log + "prefix=" + NAME,
        log + "suffix=.log",
        log + "rotate=false",
        log + "buffered=false",
        log + "pattern=%U %D");
  }

  /// The last `count` requests for that path, in milliseconds.
  static double[] last(Path folder, String path, int count) throws IOException {
    var took =
        Files.readAllLines(folder.resolve(NAME + ".log")).stream()
            .map(line -> line.split(" "))
            .filter(line -> line[0].equals(path))
            .mapToDouble(line -> Double.parseDouble(line[1]) / 1000)
            .toArray();
    return java.util.Arrays.copyOfRange(took, Math.max(0, took.length - count), took.length);
  }
}
