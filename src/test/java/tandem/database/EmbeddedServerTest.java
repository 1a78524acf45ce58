package tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedServerTest {
  @TempDir Path home;

  @Test
  void keepsWhatWasCommitted() throws Exception {
    try (var running = EmbeddedServer.startedIn(home)) {
      assertThat(answer(running.server(), "show fsync")).isEqualTo("on");
      assertThat(answer(running.server(), "show synchronous_commit")).isEqualTo("on");
      assertThat(answer(running.server(), "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void listensToThisMachineOnlyAndAsksEverybodyForAPassword() throws Exception {
    try (var running = EmbeddedServer.startedIn(home)) {
      var server = running.server();
      assertThat(answer(server, "show listen_addresses")).isEqualTo("localhost");
      assertThat(
              answer(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () -> answer(new Server(server.url(), new Login("postgres", "guessed")), "select 1"))
          .withMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("database-password"))))
          .isEqualTo("rw-------");
    }
  }

  /// In a process of its own: the library unpacks once a process, for whichever server came first.
  @Test
  void letsNobodyElseChangeTheProgramsItRuns() throws Exception {
    var other = holder();
    try {
      assertThat(home.resolve("postgresql/unpacked")).isNotEmptyDirectory();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("postgresql"))))
          .isEqualTo("rwx------");
    } finally {
      other.destroyForcibly().waitFor();
      EmbeddedServer.startedIn(home).close(); // stops what it left behind
    }
  }

  @Test
  void refusesASecondOfOurselvesWithoutHarm() throws Exception {
    try (var running = EmbeddedServer.startedIn(home)) {
      assertThatExceptionOfType(HomeInUse.class)
          .isThrownBy(() -> EmbeddedServer.startedIn(home))
          .withMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(answer(running.server(), "select 'alive'")).isEqualTo("alive");
    }
  }

  @Test
  void startsAgainOverWhatAKilledTandemLeftBehind() throws Exception {
    var killed = holder();
    try {
      assertThatExceptionOfType(HomeInUse.class)
          .isThrownBy(() -> EmbeddedServer.startedIn(home))
          .withMessageContaining("process " + killed.pid());
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertThat(home.resolve("data/postmaster.pid")).exists();
    try (var again = EmbeddedServer.startedIn(home)) {
      assertThat(answer(again.server(), "select line from kept")).isEqualTo("still here");
    }
  }

  private Process holder() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(List.of(java, "-cp", classes, Held.class.getName(), home.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!says(process.inputReader(StandardCharsets.UTF_8), "written")) {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      throw new IOException("The holder ended without having written");
    }
    return process;
  }

  private static boolean says(BufferedReader output, String word) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String answer(Server server, String question) throws SQLException {
    try (var connection = server.as(server.first()).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
