package tandem.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Many open pages of plans, each a socket and a virtual thread that notes when it hears of a
/// revision.
final class OpenPages implements AutoCloseable {
  private final URI address;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;
  private volatile int lost;

  /// @param person the number of whose page it is
  record Heard(String plan, long revision, int person, Instant at) {}

  OpenPages(URI address) {
    this.address = address;
  }

  /// Returns once each stream has begun.
  void open(Crowd crowd) throws InterruptedException {
    var begun = new CountDownLatch(crowd.books().size() * crowd.cookies().size());
    for (var book : crowd.books()) {
      for (int person = 0; person < crowd.cookies().size(); person++) {
        var who = person;
        Thread.ofVirtual().start(() -> listen(book.plan(), who, crowd.cookies().get(who), begun));
      }
    }
    if (!begun.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(begun.getCount() + " streams did not begin");
    }
  }

  private void listen(String plan, int person, String cookie, CountDownLatch begun) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      sockets.add(socket);
      var question =
          "GET /plans/%s/live HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept: text/event-stream\r\n\r\n"
              .formatted(plan, address.getAuthority(), cookie);
      socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024);
      if (!lines.readLine().contains(" 200")) {
        throw new IOException("no stream");
      }
      if (lines.lines().noneMatch(":"::equals)) { // reads past the head of the answer
        throw new IOException("no beginning");
      }
      begun.countDown();
      follow(lines, plan, person);
    } catch (IOException e) {
      if (!closing) {
        lost++;
      }
    }
  }

  private void follow(BufferedReader lines, String plan, int person) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        heard.add(new Heard(plan, Long.parseLong(line.substring(4)), person, Instant.now()));
      }
    }
    throw new IOException("the stream ended");
  }

  Collection<Heard> heard() {
    return heard;
  }

  int lost() {
    return lost;
  }

  @Override
  public void close() throws IOException {
    closing = true;
    for (var socket : sockets) {
      socket.close();
    }
  }
}
