package tandem.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Our own PostgreSQL, for everybody who has not set another one up. The library it comes from is
/// made for tests: every setting here turns one of its habits into what people's data needs.
final class EmbeddedServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static @Nullable Server throwAway;

  private final HomeLock lock;
  private final EmbeddedPostgres postgres;
  private final Server server;

  private EmbeddedServer(HomeLock lock, EmbeddedPostgres postgres, String password) {
    this.lock = lock;
    this.postgres = postgres;
    this.server =
        new Server(postgres.getJdbcUrl(SUPERUSER, SUPERUSER), new Login(SUPERUSER, password));
  }

  static EmbeddedServer startedIn(Path chosen) throws IOException {
    var home = privateFolder(chosen).toRealPath();
    var lock = HomeLock.take(home);
    try {
      stopOrphan(home);
      var password = password(home.resolve("database-password"));
      return new EmbeddedServer(lock, lasting(home, password), password);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// One for all tests of this process, quick and forgetful. It goes when the process goes.
  static synchronized Server throwAway() throws IOException {
    if (throwAway == null) {
      var postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(PATIENCE)
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("unix_socket_directories", "")
              .start();
      throwAway =
          new Server(postgres.getJdbcUrl(SUPERUSER, SUPERUSER), new Login(SUPERUSER, "throw-away"));
    }
    return throwAway;
  }

  Server server() {
    return server;
  }

  private static EmbeddedPostgres lasting(Path home, String password) throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(PATIENCE)
        .setRegisterShutdownHook(false) // Spring closes us, and two that close race
        .setOverrideWorkingDirectory(programs(home).toFile())
        .setDataDirectory(home.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        // these two go to initdb, whose later options win over the library's trust in everybody
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.resolve("database-password").toString())
        .setConnectConfig("password", password)
        .start();
  }

  private static Path privateFolder(Path home) throws IOException {
    return Files.createDirectories(
        home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /// The library lets everybody write where it unpacks what we then run, so that lies one folder
  /// deeper than others reach.
  private static Path programs(Path home) throws IOException {
    var folder = privateFolder(home.resolve("postgresql"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder.resolve("unpacked");
  }

  private static String password(Path file) throws IOException {
    if (Files.notExists(file)) {
      var secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(secret));
    }
    return Files.readString(file).strip();
  }

  /// A Tandem that was killed leaves its PostgreSQL behind, which would keep the data from ours. We
  /// hold the folder's lock, so nobody uses it any more.
  private static void stopOrphan(Path home) throws IOException {
    var pidFile = home.resolve("data").resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    var orphan = ProcessHandle.of(pid).filter(process -> runsFrom(home, process));
    if (orphan.isPresent()) {
      orphan.get().destroy();
      awaitEnd(orphan.get());
    }
  }

  /// By now the number may belong to another program.
  private static boolean runsFrom(Path home, ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).startsWith(home))
        .isPresent();
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while an earlier PostgreSQL ends", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "PostgreSQL process " + process.pid() + " of an earlier Tandem does not end", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      postgres.close();
    }
  }
}
