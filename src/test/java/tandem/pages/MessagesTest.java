package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern IN_TEMPLATES =
      Pattern.compile("\\.(?:localize|lookup)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern IN_JAVA =
      Pattern.compile(
          "(?:new RuleBroken\\(|RuleBroken\\.in\\([^,;]+,|texts\\.(?:lookup|say)\\()\\s*\"([^\"]+)\"\\s*[,)]");

  private final Texts texts = new Texts(Bundles.messageSource());

  MessagesTest() throws IOException {}

  @Test
  void saySomethingForEveryKeyOfTheTemplates() throws IOException {
    assertSaid(keys(Path.of("src/main/jte"), ".jte", IN_TEMPLATES));
  }

  @Test
  void saySomethingForEveryRefusal() throws IOException {
    var codes = keys(Path.of("src/main/java"), ".java", IN_JAVA);
    assertThat(codes).contains("quarter.unknown");
    assertSaid(codes);
  }

  @Test
  void nameEveryStatusStageAndTab() {
    assertSaid(
        Stream.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500).map(it -> "error." + it));
    assertSaid(Stream.of(400, 418, 429, 503).map(it -> Refusal.of(it).titleKey()));
    assertSaid(PlanFrame.STAGES.stream().map(it -> "stage." + it));
    assertSaid(PlanFrame.TABS.stream().map(it -> "tab." + it));
    assertSaid(Stream.of("rail.inbox", "rail.plans", "rail.strategies", "rail.settings"));
    assertSaid(Stream.of("theme.system", "theme.light", "theme.dark"));
  }

  private void assertSaid(Stream<String> keys) {
    assertThat(keys).allMatch(texts::has, "has a text in messages/*.properties");
  }

  private void assertSaid(TreeSet<String> keys) {
    assertSaid(keys.stream());
  }

  private static TreeSet<String> keys(Path folder, String ending, Pattern pattern)
      throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(it -> keys.add(it.group(1)));
      }
    }
    return keys;
  }
}
