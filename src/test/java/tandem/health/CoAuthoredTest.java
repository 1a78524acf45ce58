package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.health.Finding.Breakdown;
import tandem.plans.Outcome;

class CoAuthoredTest {
  final Paper paper = new Paper();
  final UnitId goal = paper.goal();

  @Test
  void isNoPlanThatNobodyHasWrittenYet() {
    assertThat(found()).containsExactly("warning nothing-written");
  }

  @Test
  void isNoPlanWithABlank() {
    aWordOfEach();
    paper.blank(goal, "done_when", Side.PARTNER);
    assertThat(found()).containsExactly("error blanks-open");
  }

  @Test
  void isNoGoalThatOneSideHandsToTheOther() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.pencil(goal, "customer_spend.q1", "150", Side.VENDOR);
    assertThat(found()).containsExactly("warning quota");
  }

  @Test
  void isAGoalWhoseNumbersComeFromBothSides() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.pencil(goal, "customer_spend.q1", "150", Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoGoalWhoseNumbersTheOtherSideOnlyAgreedTo() {
    aWordOfEach();
    paper.ink(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.ink(goal, "vendor_revenue.q2", "100", Side.VENDOR);
    assertThat(found()).containsExactly("warning quota");
  }

  @Test
  void isAGoalForWhichTheOtherSideSuggestedANumberWhateverCameOfIt() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.suggest(goal, "vendor_revenue.q1", "80", Side.PARTNER, Outcome.DECLINED);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoGoalForWhichTheOtherSideTookItsSuggestionBack() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.suggest(goal, "vendor_revenue.q1", "80", Side.PARTNER, Outcome.WITHDRAWN);
    assertThat(found()).containsExactly("warning quota");
  }

  @Test
  void isNoGoalOfWhichTheOtherSideSuggestedOnlyWords() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.suggest(goal, "title", "Grow together", Side.PARTNER, null);
    assertThat(found()).containsExactly("warning quota");
  }

  @Test
  void isNoGoalOfWhichTheOtherSideWroteOnlyWhatItAloneSees() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.pencil(goal, "partner_margin.q1", "10", Side.PARTNER);
    assertThat(found()).containsExactly("warning quota");
  }

  @Test
  void mendsAQuotaAtOneOfItsNumbers() {
    aWordOfEach();
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    assertThat(paper.mends("quota")).endsWith("/units/" + goal + "/vendor_revenue.q1");
  }

  @Test
  void isNoPlanOfWhichOneSideWroteLessThanAQuarter() {
    threeWordsOfTheVendor();
    paper.pencil(paper.strategy(Side.VENDOR), "measure", "Share", Side.PARTNER);
    assertThat(found()).containsExactly("warning little-written"); // one of five
  }

  @Test
  void isAPlanOfWhichOneSideWroteAQuarter() {
    threeWordsOfTheVendor();
    paper.pencil(paper.whole, "purpose", "To grow", Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void doesNotCountWhatOnlyOneSideSees() {
    threeWordsOfTheVendor();
    paper.pencil(paper.whole, "purpose", "To grow", Side.PARTNER);
    paper.secretStrategy(Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  private void aWordOfEach() {
    paper.pencil(goal, "title", "Grow", Side.VENDOR);
    paper.pencil(goal, "description", "In the north", Side.PARTNER);
  }

  private void threeWordsOfTheVendor() {
    paper.pencil(goal, "title", "Grow", Side.VENDOR);
    paper.pencil(goal, "description", "In the north", Side.VENDOR);
    paper.pencil(goal, "done_when", "We see it", Side.VENDOR);
  }

  private List<String> found() {
    return paper.found(Breakdown.CO_AUTHORED);
  }
}
