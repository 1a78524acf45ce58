package tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.ledger.HashChain;

/// Ten browsers write on one plan on two processes: with reloads, cut lines and lost answers. A
/// minute of it: `-Dtogether=60`; once more the same: `-Dtogether.seed=…`.
@TandemTest
class TogetherIT {
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("together", 8));
  private static final int FEWEST = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @LocalServerPort int port;
  @Autowired OtherProcess other;
  @Autowired Writers writers;
  @Autowired HashChain chain;

  final long seed = Long.getLong("together.seed", System.nanoTime());
  final List<Window> windows = new ArrayList<>();

  @Test
  @Timeout(300)
  void keepEveryWordOnceAndSeeTheSame() throws IOException {
    System.out.println("TogetherIT: seed " + seed);
    var plan = writers.plan();
    try (var chromium = new Chromium()) {
      for (int n = 0; n < 10; n++) {
        var at = n < 5 ? port : other.port();
        var side = n % 2 == 0 ? "vendor" : "partner";
        windows.add(
            new Window(
                chromium.browser(),
                "W" + n,
                side,
                at,
                plan.emails().get(n),
                "/plans/" + plan.id(),
                seed + n));
      }
      writeAtRandom();
      settle();
      var live = windows.stream().map(Window::words).toList();
      windows.forEach(Window::openAnew);
      assertThat(live)
          .as("drawn anew, seed " + seed)
          .isEqualTo(windows.stream().map(Window::words).toList());
      ledgerHolds(writers.written(plan.id()));
    } finally {
      windows.forEach(Window::close);
    }
  }

  private void writeAtRandom() {
    var random = new Random(seed);
    var end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end || kept().size() < FEWEST) { // also where machines are slow
      windows.get(random.nextInt(windows.size())).doSomething();
    }
    windows.forEach(Window::calmDown);
  }

  /// Waits until all ten show the same.
  private void settle() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!agree() && System.nanoTime() < end) {
      windows.getFirst().page().waitForTimeout(200);
    }
    assertThat(each(Window::values)).as("all ten, seed " + seed).hasSize(1);
    for (var side : List.of("vendor", "partner")) {
      assertThat(wordsOf(side)).as("%s, seed %d", side, seed).hasSize(1);
    }
  }

  private boolean agree() {
    return each(Window::values).size() == 1
        && wordsOf("vendor").size() == 1
        && wordsOf("partner").size() == 1;
  }

  private Set<String> wordsOf(String side) {
    return windows.stream()
        .filter(it -> it.side().equals(side))
        .map(Window::words)
        .collect(Collectors.toSet());
  }

  private <T> Set<T> each(Function<Window, T> what) {
    return windows.stream().map(what).collect(Collectors.toSet());
  }

  private List<String> kept() {
    return windows.stream().flatMap(it -> it.saves(Window.Fate.KEPT).stream()).toList();
  }

  private void ledgerHolds(List<String> written) {
    var kept = kept();
    var unknown = windows.stream().flatMap(it -> it.saves(Window.Fate.UNKNOWN).stream()).toList();
    System.out.printf(
        "TogetherIT: %d saves kept, %d never answered, %d refused%n",
        kept.size(),
        unknown.size(),
        windows.stream().mapToInt(it -> it.saves(Window.Fate.REFUSED).size()).sum());
    assertThat(written).as("what was acknowledged, seed " + seed).containsAll(kept);
    assertThat(written).as("once, seed " + seed).doesNotHaveDuplicates();
    var sent = windows.stream().flatMap(it -> it.sent().stream()).collect(Collectors.toSet());
    assertThat(written.stream().filter(it -> !it.startsWith("First ")))
        .as("what nobody sent, seed " + seed)
        .isSubsetOf(sent);
    assertThat(chain.breaks()).isEmpty();
  }
}
