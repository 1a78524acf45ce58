package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long one waits for the inbox as somebody with 40 plans and 5,000 open actions around them,
/// who does one action in twelve and approves another, once the JVM is warm.
@Tag("inbox")
class InboxBenchmark {
  private static final String EMAIL = "vendor@northgate.example";
  private static final String PASSWORD = "tandem-sample";
  private static final int PLANS = 40;
  private static final int ACTIONS = 125;
  private static final int MINE = 12;
  private static final int WARMING = 500;
  private static final int REQUESTS = 300;

  @Test
  void measures() throws IOException, InterruptedException {
    var folder = Measured.folder("inbox");
    try (var jar = Jar.started(folder.resolve("home"), folder.resolve("tandem.log"))) {
      var client = new Client(jar.address());
      var token = client.token(EMAIL, PASSWORD);
      var me = client.call("GET", "/me", token, Map.of()).get("person").get("id").asString();
      for (int n = 0; n < PLANS; n++) {
        plan(client, token, me, n);
      }
      client.signIn(EMAIL, PASSWORD);
      measured(client, folder).tell();
    }
  }

  private static Measured measured(Client client, Path folder)
      throws IOException, InterruptedException {
    for (int round = 0; round < WARMING; round++) {
      client.page("/inbox");
    }
    var begun = new Measured("inbox", Instant.now(), Measured.load(), new ArrayList<>());
    var last = client.page("/inbox");
    for (int i = 0; i < REQUESTS; i++) {
      last = client.page("/inbox");
    }
    var inside = ServerTimes.last(folder, "/inbox", REQUESTS);
    var row = new LinkedHashMap<String, Object>();
    row.put("page", "inbox");
    row.put("server_median_ms", Measured.rounded(Measured.median(inside)));
    row.put("server_p95_ms", Measured.rounded(Measured.quantile(0.95, inside)));
    row.put("bytes", last.page().length);
    begun.rows().add(row);
    return begun;
  }

  private static void plan(Client client, String token, String me, int n)
      throws IOException, InterruptedException {
    var start = new HashMap<String, Object>();
    start.putAll(Map.of("title", "Growing together " + n, "starts", "2027-01-01"));
    start.putAll(Map.of("ends", "2027-12-31", "currency", "EUR", "side", "vendor"));
    start.put("counterpart", "Partner " + n);
    var plan = "/plans/" + client.call("POST", "/plans", token, start).get("id").asString();
    var due = LocalDate.now(ZoneOffset.UTC);
    for (int k = 0; k < ACTIONS; k++) {
      var fields =
          Map.of(
              "title",
              "Visit customer " + k,
              "start",
              due.plusDays(k).toString(),
              "due",
              due.plusDays(k + 2L).toString(),
              "effort",
              "8");
      var action = client.call("POST", plan + "/actions", token, Map.of("fields", fields));
      if (k % MINE < 2) {
        var role = plan + "/roles/" + action.get("id").asString() + "/" + me;
        client.call("PUT", role, token, Map.of("letter", k % MINE == 0 ? "R" : "A"));
      }
    }
  }
}
