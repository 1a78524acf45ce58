package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleBrokenTest {

  @Test
  void carriesItsCodeAndDetails() {
    var broken = new RuleBroken("quarter.unknown", 7);
    assertThat(broken.code()).isEqualTo("quarter.unknown");
    assertThat(broken).hasMessage("quarter.unknown");
    assertThat(broken.details()).containsExactly(7);
    assertThat(broken.field()).isNull();
  }

  @Test
  void takesAFirstDetailThatIsATextForADetail() {
    assertThat(new RuleBroken("quarter.unknown", "Q7").code()).isEqualTo("quarter.unknown");
    assertThat(new RuleBroken("quarter.unknown", "Q7").details()).containsExactly("Q7");
  }

  @Test
  void namesTheInputThatCausedIt() {
    var broken = RuleBroken.in("side", "side.unknown", "both");
    assertThat(broken.field()).isEqualTo("side");
    assertThat(broken.code()).isEqualTo("side.unknown");
    assertThat(broken.details()).containsExactly("both");
  }

  @Test
  void keepsItsDetailsToItself() {
    var broken = new RuleBroken("quarter.unknown", 7);
    broken.details()[0] = 8;
    assertThat(broken.details()).containsExactly(7);
  }
}
