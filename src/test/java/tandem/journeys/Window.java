package tandem.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of many browsers over the same plan, on a line of its own. Does one small thing at a time
/// and never waits for what comes of it.
final class Window implements AutoCloseable {
  /// What came of a save, as far as this browser knows.
  enum Fate {
    UNKNOWN,
    KEPT,
    REFUSED
  }

  private static final String MINE =
      "side => [...document.querySelectorAll(`#tab article.by-${side} a[href*='/units/']`)]"
          + ".map(it => it.getAttribute('href')).filter(it => /(title|description|done_when)$/.test(it))";
  private static final String FILL =
      """
      text => {
        const form = document.querySelector('#editor form.titled, #editor form[action$="/units"]');
        const input = form?.querySelector('#value, #title');
        if (!input || form.dataset.sent) return false;
        form.dataset.sent = 'true';
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        form.requestSubmit();
        return true;
      }\
      """;

  private final String name;
  private final String side;
  private final Random random;
  private final Line line;
  private final Page page;
  private final String goals;
  private final Map<String, Fate> saves = new HashMap<>();
  private final Set<String> lossy = new HashSet<>();
  private boolean answersLost;
  private boolean adrift;
  private int count;

  Window(Browser browser, String name, String side, int port, String email, String plan, long seed)
      throws IOException {
    this.name = name;
    this.side = side;
    this.random = new Random(seed);
    this.goals = plan + "/goals";
    line = new Line(port);
    page = browser.newContext().newPage();
    People.signIn(page, line.port(), email);
    People.open(page, line.port(), goals);
    page.onRequest(this::asked);
    page.onResponse(this::answered);
  }

  private void asked(Request request) {
    value(request).forEach(it -> saves.putIfAbsent(it, Fate.UNKNOWN));
  }

  private void answered(Response response) {
    var fate = response.status() / 100 == 3 ? Fate.KEPT : Fate.REFUSED;
    value(response.request())
        .forEach(it -> saves.merge(it, fate, (old, now) -> old == Fate.KEPT ? old : now));
  }

  /// What a form said, if it was one that writes.
  private static Stream<String> value(Request request) {
    var body = request.postData();
    return !request.method().equals("POST") || body == null || !request.url().contains("/units")
        ? Stream.of()
        : Stream.of(body.split("&"))
            .filter(it -> it.startsWith("value=") || it.startsWith("title="))
            .map(it -> URLDecoder.decode(it.substring(6), StandardCharsets.UTF_8));
  }

  void doSomething() {
    try {
      if (adrift) {
        comeBack();
      } else {
        act(random.nextInt(100));
      }
    } catch (PlaywrightException lineIsCut) {
      adrift = true;
    }
  }

  private void act(int dice) {
    if (dice < 6) {
      line.cut();
    } else if (dice < 20) {
      line.mend();
      answersLost = false;
    } else if (dice < 24) {
      page.reload();
    } else {
      write(dice);
    }
  }

  /// To the page, from the one that Chromium shows where there is no line.
  private void comeBack() {
    line.mend();
    answersLost = false;
    open();
    adrift = false;
  }

  private void write(int dice) {
    if ((boolean) page.evaluate("!!document.querySelector('#editor[open] .conflict')")) {
      answerConflict();
    } else if ((boolean) page.evaluate("!!document.querySelector('#editor[open] form')")) {
      if (dice > 90) {
        line.loseAnswers();
        answersLost = true;
      }
      save();
    } else {
      openEditor(dice);
    }
  }

  private void openEditor(int dice) {
    if (dice > 96) {
      click("#tab a[href*='/units/new']");
    } else {
      @SuppressWarnings("unchecked")
      var fields = (List<String>) page.evaluate(MINE, side);
      if (fields.isEmpty()) {
        open(); // what a cut line left of the page has nothing to press
      } else {
        click("#tab a[href='" + fields.get(random.nextInt(fields.size())) + "']");
      }
    }
  }

  private void save() {
    var text = "%s wrote %d".formatted(name, ++count);
    if (!(boolean) page.evaluate(FILL, text)) {
      open(); // refused, or its answer was lost: one begins anew
    } else if (answersLost) {
      lossy.add(text);
    }
  }

  /// Whoever cannot know whether the first try arrived does not insist.
  private void answerConflict() {
    var mine = (String) page.evaluate("document.querySelector('.conflict [name=value]')?.value");
    if (mine == null || lossy.contains(mine) || random.nextBoolean()) {
      click("#editor .conflict a");
    } else {
      click("#editor .conflict form button");
    }
  }

  private void click(String selector) {
    page.evaluate("it => document.querySelector(it)?.click()", selector);
  }

  private void open() {
    People.open(page, line.port(), goals);
  }

  void calmDown() {
    line.mend();
    while (adrift) {
      doSomething();
    }
  }

  void openAnew() {
    open();
  }

  Page page() {
    return page;
  }

  String side() {
    return side;
  }

  /// Everything in the tab, as one reads it.
  String words() {
    return page.locator("#tab").innerText();
  }

  /// What stands in each field, without what only one side reads in it.
  String values() {
    return (String)
        page.evaluate(
            """
            [...document.querySelectorAll("#tab article a[href*='/units/']:not([href*='margin'])")]
              .map(it => it.getAttribute('href').slice(43) + ' ' + it.firstChild.textContent).join('\\n')\
            """);
  }

  Set<String> saves(Fate fate) {
    return saves.entrySet().stream()
        .filter(it -> it.getValue() == fate)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Set<String> sent() {
    return saves.keySet();
  }

  @Override
  public void close() {
    line.close();
  }
}
