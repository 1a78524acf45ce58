package tandem.refusals;

import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody at a browser or a program of theirs, over real HTTP: what Tomcat says itself counts
/// too.
final class Visitor {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final int port;
  private final @Nullable String token;
  private String csrf = "";

  /// @param token of their program, null for nobody
  Visitor(int port, @Nullable String token) {
    this.port = port;
    this.token = token;
  }

  /// What a request brings.
  record Parcel(String type, String content, Map<String, String> headers) {}

  Visitor signedIn(String email, String password) throws Exception {
    csrf();
    var form = form(Map.of("email", email, "password", password));
    var answer = send("POST", "/sign-in", new Parcel(FORM, form, Map.of()));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("cannot sign in: " + answer.statusCode());
    }
    csrf();
    return this;
  }

  /// Takes up the secret of the forms: the one page everybody can open has one.
  void csrf() throws Exception {
    for (var page : new String[] {"/settings", "/sign-in"}) {
      var found = CSRF.matcher(send("GET", page, new Parcel("", "", Map.of())).body());
      if (found.find()) {
        csrf = found.group(1);
        return;
      }
    }
    throw new IllegalStateException("no form");
  }

  /// As a browser sends it, with the secret of the forms.
  String form(Map<String, String> inputs) {
    return "_csrf=" + encoded(csrf) + "&" + encoded(inputs);
  }

  static String encoded(Map<String, String> inputs) {
    return inputs.entrySet().stream()
        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  HttpResponse<String> send(String method, String path, Parcel parcel)
      throws IOException, InterruptedException {
    var request = request(path).method(method, BodyPublishers.ofString(parcel.content()));
    if (!parcel.type().isEmpty()) {
      request.header("Content-Type", parcel.type());
    }
    if (token != null && path.startsWith("/api/v1/")) {
      request.header("Authorization", "Bearer " + token);
    }
    parcel.headers().forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofByteArray()).body();
  }

  /// What a stream says in its first two seconds.
  String listen(String path) throws IOException, InterruptedException {
    var heard = new ByteArrayOutputStream();
    var stream = http.send(request(path).build(), BodyHandlers.ofInputStream()).body();
    var hangingUp =
        Thread.ofVirtual()
            .start(() -> {
              try (stream) {
                Thread.sleep(2_000);
              } catch (InterruptedException | IOException over) {
                Thread.currentThread().interrupt();
              }
            });
    try {
      stream.transferTo(heard);
    } catch (IOException hungUp) {
      hangingUp.join();
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-For", "203.0.113.77"); // a place of their own: attempts are counted
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
