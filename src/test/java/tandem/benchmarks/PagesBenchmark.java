package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tandem.pages.PlanFrame;

/// How long one person waits for each tab of a plan with 100 actions, once the JVM is warm.
@Tag("pages")
class PagesBenchmark {
  private static final String EMAIL = "vendor@northgate.example";
  private static final String PASSWORD = "tandem-sample";
  private static final int ACTIONS = 100;
  private static final int WARMING = 500;
  private static final int REQUESTS = 300;

  @Test
  void measures() throws IOException, InterruptedException {
    var folder = Measured.folder("pages");
    try (var jar = Jar.started(folder.resolve("home"), folder.resolve("tandem.log"))) {
      var client = new Client(jar.address());
      var plan = planWithActions(client);
      client.signIn(EMAIL, PASSWORD);
      for (int round = 0; round < WARMING; round++) {
        for (var tab : PlanFrame.TABS) {
          client.page(path(plan, tab));
        }
      }
      measured(client, plan, folder).tell();
    }
  }

  private static Measured measured(Client client, String plan, Path folder)
      throws IOException, InterruptedException {
    var begun = new Measured("pages", Instant.now(), Measured.load(), new ArrayList<>());
    for (var tab : PlanFrame.TABS) {
      begun.rows().add(row(client, tab, path(plan, tab), folder));
    }
    return begun;
  }

  private static Map<String, Object> row(Client client, String tab, String path, Path folder)
      throws IOException, InterruptedException {
    var took = new double[REQUESTS];
    var last = client.page(path);
    for (int i = 0; i < REQUESTS; i++) {
      last = client.page(path);
      took[i] = last.milliseconds();
    }
    var row = new LinkedHashMap<String, Object>();
    row.put("tab", tab);
    var inside = ServerTimes.last(folder, path, REQUESTS);
    row.put("server_median_ms", Measured.rounded(Measured.median(inside)));
    row.put("server_p95_ms", Measured.rounded(Measured.quantile(0.95, inside)));
    row.put("median_ms", Measured.rounded(Measured.median(took)));
    row.put("p95_ms", Measured.rounded(Measured.quantile(0.95, took)));
    row.put("bytes", last.page().length);
    row.put("bytes_sent", last.packed().length);
    return row;
  }

  private static String path(String plan, String tab) {
    return "/plans/" + plan + (tab.equals("overview") ? "" : "/" + tab);
  }

  /// Each action with its four fields and a doer, as somebody's program would write them.
  private static String planWithActions(Client client) throws IOException, InterruptedException {
    var token = client.token(EMAIL, PASSWORD);
    var me = client.call("GET", "/me", token, Map.of()).get("person").get("id").asString();
    var start =
        Map.of(
            "title",
            "Growing together",
            "starts",
            "2027-01-01",
            "ends",
            "2027-12-31",
            "currency",
            "EUR",
            "side",
            "vendor",
            "counterpart",
            "Korhonen Oy");
    var plan = client.call("POST", "/plans", token, start).get("id").asString();
    for (int n = 1; n <= ACTIONS; n++) {
      var fields = new HashMap<String, String>();
      fields.put("title", "Visit customer " + n);
      fields.put("start", "2027-01-04");
      fields.put("due", "2027-02-04");
      fields.put("effort", "8");
      var action =
          client.call("POST", "/plans/" + plan + "/actions", token, Map.of("fields", fields));
      var role = "/plans/" + plan + "/roles/" + action.get("id").asString() + "/" + me;
      client.call("PUT", role, token, Map.of("letter", "R"));
    }
    return plan;
  }
}
