package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a running JVM holds on to.
final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  /// After a collection, in kilobytes.
  static long used(Process process) throws IOException {
    jcmd(process, "GC.run");
    jcmd(process, "GC.run");
    var used = USED.matcher(jcmd(process, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd did not say what the heap holds");
    }
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(Process process, String command) throws IOException {
    var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asking =
        new ProcessBuilder(program, Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    return new String(asking.getInputStream().readAllBytes());
  }
}
