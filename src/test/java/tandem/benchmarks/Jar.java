package tandem.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged Tandem as a process of its own, on a free port.
public record Jar(Process process, URI address) implements AutoCloseable {
  private static final String READY = "Tandem is at";

  /// The same options as in `bin/run`.
  static List<String> command(String... more) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", "target/tandem.jar"));
    return command;
  }

  /// Waits until it says where it is; what it says from then on goes to `log`.
  static Jar started(Path home, Path log) throws IOException {
    var command = command();
    command.addAll(ServerTimes.options(log.toAbsolutePath().getParent()));
    return started(command, Map.of("TANDEM_HOME", home.toString()), log);
  }

  /// One more process on a database that is there already.
  public static Jar besideOthers(String database, Path log) throws IOException {
    return started(command(), Map.of("TANDEM_DATABASE_URL", database, "TANDEM_JOBS", "off"), log);
  }

  private static Jar started(List<String> command, Map<String, String> settings, Path log)
      throws IOException {
    var port = freePort();
    var building = new ProcessBuilder(command).redirectErrorStream(true);
    building.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
    building.environment().putAll(settings);
    building.environment().put("PORT", Integer.toString(port));
    var process = building.start();
    try {
      awaitReady(process, log);
    } catch (IOException | RuntimeException e) {
      process.destroy();
      throw e;
    }
    return new Jar(process, URI.create("http://localhost:" + port));
  }

  private static void awaitReady(Process process, Path log) throws IOException {
    var said = process.inputReader();
    var before = new StringBuilder();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      before.append(line).append('\n');
      if (line.contains(READY)) {
        Thread.ofVirtual().start(() -> keep(process, log));
        return;
      }
    }
    throw new IllegalStateException("Tandem ended before it was ready:\n" + before);
  }

  private static void keep(Process process, Path log) {
    try (var said = process.inputReader();
        var kept = Files.newBufferedWriter(log)) {
      said.transferTo(kept);
    } catch (IOException e) {
      System.err.println("The rest of what Tandem said is lost: " + e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// SIGTERM, as a person who stops it: its PostgreSQL ends with it.
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Tandem, process " + process.pid() + ", does not end");
    }
  }
}
