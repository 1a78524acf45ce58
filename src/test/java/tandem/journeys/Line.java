package tandem.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to the server that can be cut and mended, on loopback only.
final class Line implements AutoCloseable {
  private final ServerSocket entrance;
  private final int server;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean mute;

  Line(int server) throws IOException {
    this.server = server;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  synchronized void cut() {
    cut = true;
    ends.forEach(Line::hangUp);
    ends.clear();
  }

  /// What is asked still arrives, but its answer is lost on the way back.
  void loseAnswers() {
    mute = true;
  }

  void mend() {
    cut = false;
    mute = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        lead(entrance.accept());
      } catch (IOException closed) {
        hangUp(entrance);
      }
    }
  }

  /// Undivided from a cut: a line led on while it is being cut would stay.
  private synchronized void lead(Socket browser) throws IOException {
    if (cut) {
      hangUp(browser);
      return;
    }
    var there = new Socket(InetAddress.getLoopbackAddress(), server);
    ends.add(browser);
    ends.add(there);
    Thread.ofVirtual().start(() -> pass(browser, there));
    Thread.ofVirtual().start(() -> answer(there, browser));
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      hangUp(to);
    }
  }

  private void answer(Socket server, Socket browser) {
    try (server;
        browser) {
      var piece = new byte[8192];
      var said = server.getInputStream();
      for (int size = said.read(piece); size >= 0 && !mute; size = said.read(piece)) {
        browser.getOutputStream().write(piece, 0, size);
      }
    } catch (IOException cut) {
      hangUp(browser);
    }
  }

  private static void hangUp(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception gone) {
      throw new IllegalStateException(gone);
    }
  }

  @Override
  public void close() {
    cut();
    hangUp(entrance);
  }
}
