package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tandem.plans.TextMerge.Clash;

class TextMergeTest {
  private static final String BASE = "why\nwho\nwhat\nwhen";

  @Example
  void keepsWhatEachTouchedAlone() {
    var merge = TextMerge.of(BASE, "why now\nwho\nwhat\nwhen", "why\nwho\nwhat\nin May");
    assertThat(merge.isClean()).isTrue();
    assertThat(merge.withYours()).isEqualTo("why now\nwho\nwhat\nin May");
    assertThat(merge.withTheirs()).isEqualTo(merge.withYours());
  }

  @Example
  void keepsNeighbouringLinesOfBoth() {
    var merge = TextMerge.of(BASE, "why\nwe\nwhat\nwhen", "why\nwho\nthis\nwhen");
    assertThat(merge.isClean()).isTrue();
    assertThat(merge.withYours()).isEqualTo("why\nwe\nthis\nwhen");
  }

  @Example
  void showsOnlyTheLinesBothTouched() {
    var merge = TextMerge.of(BASE, "first\nwhy\nwe\nwhat\nwhen", "why\nyou\nwhat\nin May");
    assertThat(merge.clashes()).containsExactly(new Clash("we", "you"));
    assertThat(merge.withTheirs()).isEqualTo("first\nwhy\nwe\nwhat\nin May");
    assertThat(merge.withYours()).isEqualTo("first\nwhy\nyou\nwhat\nin May");
  }

  @Example
  void seesAClashWhereOneTookOutWhatTheOtherChanged() {
    var merge = TextMerge.of(BASE, "why\nwhat\nwhen", "why\nyou\nwhat\nwhen");
    assertThat(merge.clashes()).containsExactly(new Clash("", "you"));
    assertThat(merge.withTheirs()).isEqualTo("why\nwhat\nwhen");
  }

  @Example
  void seesAClashWhereBothPutSomethingInTheSamePlace() {
    var merge = TextMerge.of(BASE, BASE + "\nwhere", BASE + "\nhow much");
    assertThat(merge.clashes()).containsExactly(new Clash("where", "how much"));
  }

  @Example
  void seesNoClashWhereBothDidTheSame() {
    var merge = TextMerge.of(BASE, "why\nwe\nwhat\nwhen", "why\nwe\nwhat\nin May");
    assertThat(merge.isClean()).isTrue();
    assertThat(merge.withYours()).isEqualTo("why\nwe\nwhat\nin May");
  }

  @Property
  void takesAllOfOneWhenTheOtherDidNothing(
      @ForAll("text") String base, @ForAll("text") String changed) {
    assertThat(TextMerge.of(base, changed, base)).isEqualTo(clean(changed));
    assertThat(TextMerge.of(base, base, changed)).isEqualTo(clean(changed));
    assertThat(TextMerge.of(base, changed, changed)).isEqualTo(clean(changed));
  }

  @Property
  void isTheSameFromBothSides(
      @ForAll("text") String base, @ForAll("text") String one, @ForAll("text") String other) {
    var here = TextMerge.of(base, one, other);
    var there = TextMerge.of(base, other, one);
    assertThat(here.withTheirs()).isEqualTo(there.withYours());
    assertThat(here.withYours()).isEqualTo(there.withTheirs());
  }

  @Property
  void losesNoLineThatOnlyOneWrote(
      @ForAll("text") String base, @ForAll("text") String one, @ForAll("text") String other) {
    var merge = TextMerge.of(base, one, other);
    var shown = new ArrayList<>(List.of(merge.withTheirs().split("\n", -1)));
    merge.clashes().forEach(clash -> shown.addAll(List.of(clash.yours().split("\n", -1))));
    var written = new ArrayList<>(List.of((one + "\n" + other).split("\n", -1)));
    written.removeAll(List.of(base.split("\n", -1)));
    assertThat(shown).containsAll(written);
  }

  private static TextMerge clean(String text) {
    return new TextMerge(text, text, List.of());
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of("a", "b", "c", "d", "")
        .list()
        .ofMaxSize(7)
        .map(it -> String.join("\n", it));
  }
}
