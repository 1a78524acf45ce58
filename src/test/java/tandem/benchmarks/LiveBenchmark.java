package tandem.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How soon others hear of a save: 1,000 open streams on one process, 20 saves a second.
@Tag("live")
class LiveBenchmark {
  private static final int SAVES_A_SECOND = 20;
  private static final Duration WARMING = Duration.ofSeconds(30);
  private static final Duration MEASURING = Duration.ofSeconds(60);

  /// When somebody began to save, and when the answer was there.
  private record Saved(String plan, long revision, Instant sent, Instant answered) {}

  private record Revision(String plan, long revision) {}

  private final Map<String, Crowd.Book> books = new ConcurrentHashMap<>();
  private final Queue<Saved> saved = new ConcurrentLinkedQueue<>();
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();

  @Test
  void measures() throws IOException, InterruptedException, SQLException {
    var folder = Measured.folder("live");
    var home = folder.resolve("home");
    List<Crowd.Book> prepared;
    try (var jar = Jar.started(home, folder.resolve("preparing.log"))) {
      prepared = Crowd.prepare(jar.address(), home);
      noteCommits(home);
    }
    prepared.forEach(book -> books.put(book.plan(), book));
    try (var jar = Jar.started(home, folder.resolve("tandem.log"));
        var pages = new OpenPages(jar.address())) {
      measured(jar, home, Crowd.signedIn(jar.address(), prepared), pages).tell();
    }
  }

  /// From its next start the server keeps the moment of each commit.
  private static void noteCommits(Path home) throws IOException, SQLException {
    try (var database = OwnDatabase.of(home);
        var setting = database.createStatement()) {
      setting.execute("alter system set track_commit_timestamp = on");
    }
  }

  private Measured measured(Jar jar, Path home, Crowd crowd, OpenPages pages)
      throws IOException, InterruptedException, SQLException {
    var token = Crowd.token(jar.address());
    save(jar.address(), token, WARMING);
    var alone = Heap.used(jar.process());
    pages.open(crowd);
    var quiet = Heap.used(jar.process());
    save(jar.address(), token, WARMING);
    saved.clear();
    pages.heard().clear();
    var begun = new Measured("live", Instant.now(), Measured.load(), new ArrayList<>());
    save(jar.address(), token, MEASURING);
    Thread.sleep(Duration.ofSeconds(2)); // for what is still on its way
    var busy = Heap.used(jar.process());
    if (!failed.isEmpty() || pages.lost() > 0) {
      throw new IllegalStateException(
          "%d saves failed, %d streams were lost: %s"
              .formatted(failed.size(), pages.lost(), failed.peek()));
    }
    begun.rows().addAll(latencies(home, pages));
    begun.rows().add(memory(alone, quiet, busy));
    return begun;
  }

  /// One save every 50 ms, the plans in turn, whether or not the one before is answered.
  private void save(URI address, String token, Duration time) throws InterruptedException {
    var client = new Client(address);
    var plans = List.copyOf(books.keySet());
    var count = (int) time.toSeconds() * SAVES_A_SECOND;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var next = System.nanoTime();
      for (int n = 0; n < count; n++) {
        var plan = plans.get(n % plans.size());
        people.execute(() -> save(client, token, plan));
        next += TimeUnit.SECONDS.toNanos(1) / SAVES_A_SECOND;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
      }
    }
  }

  private void save(Client client, String token, String plan) {
    var book = books.get(plan);
    try {
      var path = "/plans/%s/units/%s/fields/title".formatted(plan, book.goal());
      var words = Map.of("value", "Grow in " + (book.version() + 1) + " steps");
      var sent = Instant.now();
      client.call("PUT", path, token, book.version(), words);
      saved.add(new Saved(plan, book.version() + 1, sent, Instant.now()));
      books.put(plan, book.saved());
    } catch (IOException | InterruptedException | IllegalStateException e) {
      failed.add(e.toString());
    }
  }

  /// Three beginnings: the commit as PostgreSQL noted it, a little before it was on disk, so no
  /// figure flatters; and the two moments around it that the one who saves knows.
  private List<Map<String, Object>> latencies(Path home, OpenPages pages)
      throws IOException, SQLException {
    var saves = new HashMap<Revision, Saved>();
    saved.forEach(it -> saves.put(new Revision(it.plan(), it.revision()), it));
    var commits = commits(home);
    var heard =
        pages.heard().stream()
            .filter(it -> it.person() > 0)
            .filter(it -> saves.containsKey(new Revision(it.plan(), it.revision())))
            .toList();
    return List.of(
        row("commit to signal", heard, commits::get, saves.size()),
        row("sending to signal", heard, it -> saves.get(it).sent(), saves.size()),
        row("answer to signal", heard, it -> saves.get(it).answered(), saves.size()));
  }

  private static Map<String, Object> row(
      String what, List<OpenPages.Heard> heard, Function<Revision, Instant> from, int saves) {
    var took =
        heard.stream()
            .mapToDouble(it -> {
              var begun = from.apply(new Revision(it.plan(), it.revision()));
              return Duration.between(begun, it.at()).toNanos() / 1e6;
            })
            .toArray();
    var row = new LinkedHashMap<String, Object>();
    row.put("from", what);
    row.put("saves", saves);
    row.put("signals", took.length);
    row.put("signals_missing", saves * (Crowd.PEOPLE - 1) - took.length);
    row.put("p50_ms", Measured.rounded(Measured.median(took)));
    row.put("p95_ms", Measured.rounded(Measured.quantile(0.95, took)));
    row.put("p99_ms", Measured.rounded(Measured.quantile(0.99, took)));
    row.put("most_ms", Measured.rounded(Measured.quantile(1, took)));
    return row;
  }

  private static Map<Revision, Instant> commits(Path home) throws IOException, SQLException {
    var commits = new HashMap<Revision, Instant>();
    try (var database = OwnDatabase.of(home);
        var asking = database.createStatement();
        var row =
            asking.executeQuery(
                """
                select plan, revision, pg_xact_commit_timestamp(xmin) from ledger.change
                 where position = 0 and pg_xact_commit_timestamp(xmin) is not null\
                """)) {
      while (row.next()) {
        commits.put(
            new Revision(row.getString(1), row.getLong(2)), row.getTimestamp(3).toInstant());
      }
    }
    return commits;
  }

  private static Map<String, Object> memory(long alone, long quiet, long busy) {
    var row = new LinkedHashMap<String, Object>();
    var streams = (double) Crowd.PLANS * Crowd.PEOPLE;
    row.put("heap_kb_without_streams", alone);
    row.put("heap_kb_with_streams", quiet);
    row.put("heap_kb_after_signals", busy);
    row.put("kb_per_stream", Measured.rounded((quiet - alone) / streams));
    row.put("kb_per_stream_after_signals", Measured.rounded((busy - alone) / streams));
    return row;
  }
}
