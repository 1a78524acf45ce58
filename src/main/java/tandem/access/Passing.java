package tandem.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Consumer;

/// Runs the rest of a filter chain inside something that takes a Runnable, and lets its exceptions
/// out unchanged.
final class Passing {
  private Passing() {}

  interface Chain {
    void run() throws IOException, ServletException;
  }

  static void through(Consumer<Runnable> around, Chain chain) throws IOException, ServletException {
    try {
      around.accept(() -> {
        try {
          chain.run();
        } catch (IOException | ServletException e) {
          throw new Wrapped(e);
        }
      });
    } catch (Wrapped e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case ServletException servlet -> throw servlet;
        default -> throw e;
      }
    }
  }

  private static final class Wrapped extends RuntimeException {
    private final Exception cause;

    Wrapped(Exception cause) {
      super(cause);
      this.cause = cause;
    }

    @Override
    public synchronized Exception getCause() {
      return cause;
    }
  }
}
