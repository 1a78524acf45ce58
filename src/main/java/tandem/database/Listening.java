package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The one connection of this process that only listens. It belongs to no pool, and comes back by
/// itself when it is lost.
class Listening implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataSource source;
  private final List<Ear> ears;
  private volatile boolean running;
  private volatile @Nullable Connection line;
  private @Nullable Thread thread;

  Listening(DataSource source, List<Ear> ears) {
    this.source = source;
    this.ears = ears;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("listening").start(this::listen);
  }

  private void listen() {
    while (running) {
      try (var connection = source.getConnection()) {
        line = connection;
        listen(connection);
      } catch (SQLException | RuntimeException lost) { // also what an ear could not read
        if (running) {
          LOG.warn("The line to PostgreSQL was lost, listening again soon", lost);
          pause();
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var ear : ears) {
        statement.execute("listen " + ear.channel());
      }
    }
    ears.forEach(Ear::mayHaveMissed);
    var postgres = connection.unwrap(PGConnection.class);
    while (running) {
      var heard = postgres.getNotifications((int) PATIENCE.toMillis());
      if (heard.length == 0 && !connection.isValid((int) PATIENCE.toSeconds())) {
        throw new SQLException("no answer");
      }
      for (var notice : heard) {
        ears.stream()
            .filter(ear -> ear.channel().equals(notice.getName()))
            .forEach(ear -> ear.hear(notice.getParameter()));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      var connection = line;
      if (connection != null) {
        connection.abort(Runnable::run);
      }
      var listener = thread;
      if (listener != null) {
        listener.join(PAUSE);
      }
    } catch (SQLException | InterruptedException e) {
      LOG.debug("The line was down already", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
