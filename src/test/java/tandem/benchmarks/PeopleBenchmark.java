package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long one waits for the matrix and the timeline of a plan with 200 actions and 60 people,
/// five letters an action, once the JVM is warm.
@Tag("people")
class PeopleBenchmark {
  private static final String EMAIL = "vendor@northgate.example";
  private static final String PASSWORD = "tandem-sample";
  private static final int ACTIONS = 200;
  private static final int PEOPLE = 60;
  private static final int WARMING = 500;
  private static final int REQUESTS = 300;

  @Test
  void measures() throws IOException, InterruptedException {
    var folder = Measured.folder("people");
    try (var jar = Jar.started(folder.resolve("home"), folder.resolve("tandem.log"))) {
      var client = new Client(jar.address());
      var plan = "/plans/" + plan(client);
      var rows = new ArrayList<Map<String, Object>>();
      var begun = new Measured("people", Instant.now(), Measured.load(), rows);
      rows.add(measured(client, folder, "people", plan + "/people", ""));
      rows.add(measured(client, folder, "timeline", plan + "/actions", "?as=timeline"));
      begun.tell();
    }
  }

  private static Map<String, Object> measured(
      Client client, Path folder, String name, String path, String query)
      throws IOException, InterruptedException {
    for (int round = 0; round < WARMING; round++) {
      client.page(path + query);
    }
    var last = client.page(path + query);
    for (int i = 0; i < REQUESTS; i++) {
      last = client.page(path + query);
    }
    var inside = ServerTimes.last(folder, path, REQUESTS);
    var row = new LinkedHashMap<String, Object>();
    row.put("page", name);
    row.put("server_median_ms", Measured.rounded(Measured.median(inside)));
    row.put("server_p95_ms", Measured.rounded(Measured.quantile(0.95, inside)));
    row.put("bytes", last.page().length);
    row.put("bytes_sent", last.packed().length);
    return row;
  }

  private static String plan(Client client) throws IOException, InterruptedException {
    var token = client.token(EMAIL, PASSWORD);
    var start = new HashMap<String, Object>();
    start.putAll(Map.of("title", "Growing together", "starts", "2027-01-01"));
    start.putAll(Map.of("ends", "2027-12-31", "currency", "EUR", "side", "vendor"));
    start.put("counterpart", "Korhonen Oy");
    var plan = client.call("POST", "/plans", token, start).get("id").asString();
    client.signIn(EMAIL, PASSWORD);
    var people = people(client, token, plan);
    var letters = List.of("R", "A", "S", "C", "I");
    for (int n = 0; n < ACTIONS; n++) {
      var fields =
          Map.of(
              "title", "Visit customer " + n,
              "start", "2027-01-04",
              "due", "2027-02-04",
              "effort", "8");
      var action =
          client.call("POST", "/plans/" + plan + "/actions", token, Map.of("fields", fields));
      for (int k = 0; k < letters.size(); k++) {
        var person = people.get((n * 7 + k * 13) % people.size());
        var role = "/plans/" + plan + "/roles/" + action.get("id").asString() + "/" + person;
        client.call("PUT", role, token, Map.of("letter", letters.get(k)));
      }
    }
    return plan;
  }

  private static List<String> people(Client client, String token, String plan)
      throws IOException, InterruptedException {
    for (int n = 1; n < PEOPLE; n++) {
      var person =
          Map.of(
              "name",
              "Guest " + n,
              "email",
              "guest-" + n + "@example.org",
              "duty",
              "Sales",
              "side",
              n % 2 == 0 ? "vendor" : "partner");
      client.send("/plans/" + plan + "/people", person);
    }
    var all = new ArrayList<String>();
    client
        .call("GET", "/plans/" + plan + "/members?limit=200", token, Map.of())
        .get("items")
        .forEach(it -> all.add(it.get("id").asString()));
    return all;
  }
}
