package tandem.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.basics.RuleBroken;

class ExcerptTest {
  @Test
  void marksTheBeginningsOfWordsAndWhatWasTyped() {
    assertThat(told("Grow the Northern region: GROWTH, not outgrow", "grow north"))
        .isEqualTo("[Grow] the [North]ern region: [GROW]TH, not outgrow");
    assertThat(told("Partnervertrieb", "vertrieb")).isEqualTo("Partner[vertrieb]");
    assertThat(told("a+b (c", "a+b (")).isEqualTo("[a+b (]c");
    assertThat(told("Nothing of it", "grow")).isEqualTo("Nothing of it");
    assertThat(told("", "grow")).isEmpty();
  }

  @Test
  void isCutAroundTheFirstMark() {
    var text = "one two three ".repeat(40) + "needle" + " four five six".repeat(40);
    assertThat(told(text, "needle")).startsWith("…").contains(" [needle] ").endsWith("…");
    assertThat(Excerpt.of(text, SearchWords.of("needle")).plain()).hasSizeLessThan(180);
    assertThat(told("😀".repeat(300), "needle")).endsWith("😀…");
    assertThat(told("x".repeat(300) + "needle", "needle")).endsWith("[needle]");
  }

  @Test
  void belongsToWordsThatCanBeSearchedFor() {
    assertThat(SearchWords.of("  Mid-Market\t North ").typed()).isEqualTo("mid-market north");
    assertThat(SearchWords.of("Mid-Market").beginnings()).isEqualTo("'mid':* & 'market':*");
    assertThat(SearchWords.of("mid-market").isPlain()).isTrue();
    assertThat(SearchWords.of("market -mid").isPlain()).isFalse();
    for (var nothing : new String[] {"", "%", "' \\", "&|!", "x".repeat(201)}) {
      assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> SearchWords.of(nothing));
    }
  }

  private static String told(String text, String words) {
    return Excerpt.of(text, SearchWords.of(words)).parts().stream()
        .map(it -> it.marked() ? "[" + it.text() + "]" : it.text())
        .collect(Collectors.joining());
  }
}
