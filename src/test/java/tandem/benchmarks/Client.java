package tandem.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person's browser, and a program of theirs.
final class Client {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  /// A page as it came, packed, and how long it took from the question to its last byte.
  record Answer(byte[] packed, double milliseconds) {
    byte[] page() throws IOException {
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        return unpacked.readAllBytes();
      }
    }
  }

  Client(URI address) {
    this.address = address;
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    send("/sign-in", Map.of("email", email, "password", password));
  }

  /// Sends the form that stands on the page of the same address.
  void send(String path, Map<String, String> typed) throws IOException, InterruptedException {
    var form = new String(page(path).page(), StandardCharsets.UTF_8);
    var csrf = CSRF.matcher(form);
    if (!csrf.find()) {
      throw new IllegalStateException("No form on " + path);
    }
    var fields = new HashMap<>(typed);
    fields.put("_csrf", csrf.group(1));
    var body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    expect(302, http.send(request, BodyHandlers.ofString()));
  }

  /// As the browser sends them.
  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(it -> it.getName() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }

  Answer page(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", "gzip").build();
    var asked = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    var took = (System.nanoTime() - asked) / 1e6;
    expect(200, answer);
    return new Answer(answer.body(), took);
  }

  String token(String email, String password) throws IOException, InterruptedException {
    var asked = Map.of("email", email, "password", password, "name", "benchmark");
    return call("POST", "/tokens", "none", asked).get("token").asString();
  }

  JsonNode call(String method, String path, String token, Map<String, ?> body)
      throws IOException, InterruptedException {
    return call(method, path, token, 0, body);
  }

  /// @param version the one a change begins from
  JsonNode call(String method, String path, String token, int version, Map<String, ?> body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static void expect(int status, HttpResponse<?> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer + " instead of " + status);
    }
  }
}
