package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.health.Finding.Breakdown;

class AlignedTest {
  final Paper paper = new Paper();
  UnitId theirs;
  UnitId goal;

  @BeforeEach
  void aGoalThatServesBothSides() {
    var ours = paper.strategy(Side.VENDOR);
    theirs = paper.strategy(Side.PARTNER);
    goal = paper.goal();
    paper.pencil(goal, GoalShape.tie(Side.VENDOR), ours.toString(), Side.VENDOR);
    paper.pencil(goal, GoalShape.tie(Side.PARTNER), theirs.toString(), Side.PARTNER);
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    paper.pencil(goal, "customer_spend.q1", "150", Side.PARTNER);
  }

  @Test
  void isAPlanWhoseGoalServesBothAndHasNumbersOfBoth() {
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPlanWithoutAStrategyOfOneSide() {
    paper.erase(theirs, "statement");
    assertThat(found()).containsExactly("error no-strategy");
  }

  @Test
  void isNoPlanWhoseOnlyStrategyOfASideIsSecret() {
    var alone = new Paper();
    alone.strategy(Side.PARTNER);
    alone.secretStrategy(Side.VENDOR);
    assertThat(alone.found(Breakdown.ALIGNED)).contains("error no-strategy");
  }

  @Test
  void isNoGoalThatServesOneSideOnly() {
    paper.erase(goal, GoalShape.tie(Side.PARTNER));
    assertThat(found())
        .containsExactly(
            "error goal-serves-no-strategy", "warning strategy-without-goal", "hint coverage");
    assertThat(paper.mends("goal-serves-no-strategy"))
        .endsWith("/units/" + goal + "/partner_strategy");
  }

  @Test
  void isNoGoalWhoseStrategyOnlyOneSideSees() {
    var secret = paper.secretStrategy(Side.PARTNER);
    paper.pencil(goal, GoalShape.tie(Side.PARTNER), secret.toString(), Side.PARTNER);
    assertThat(found()).contains("error goal-serves-no-strategy");
  }

  @Test
  void isAStrategyThatAGoalHelpsBesides() {
    var other = paper.strategy(Side.PARTNER);
    paper.pencil(goal, GoalShape.also(Side.PARTNER), other.toString(), Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void onlyHintsAtAStrategyThatRestsThisYear() {
    var other = paper.strategy(Side.PARTNER);
    paper.pencil(other, "not_this_year", "The team is not hired yet", Side.PARTNER);
    assertThat(found()).containsExactly("hint strategy-not-this-year");
  }

  @Test
  void asksAfterHalfAYearWhetherAStrategyStillHolds() {
    paper.confirm(theirs, "2026-08-02T09:00:00Z", null);
    assertThat(found()).isEmpty();
    paper.confirm(theirs, "2026-07-31T09:00:00Z", null);
    assertThat(found()).containsExactly("warning strategy-not-confirmed");
    assertThat(paper.mends("strategy-not-confirmed"))
        .endsWith("/strategies/" + theirs + "/confirmation");
  }

  @Test
  void warnsOfAStrategyThatHoldsNoLonger() {
    paper.confirm(theirs, "2026-07-31T09:00:00Z", "The market closed");
    assertThat(found()).containsExactly("warning strategy-untrue");
  }

  @Test
  void asksWhetherAGoalStillServesAStrategyThatChanged() {
    paper.reconfirm(goal, Side.PARTNER);
    assertThat(found()).containsExactly("warning goal-to-reconfirm");
    assertThat(paper.mends("goal-to-reconfirm"))
        .endsWith("/goals/" + goal + "/reconfirmation/partner");
  }

  @Test
  void isNoStrategyThatNoGoalServes() {
    var other = paper.strategy(Side.PARTNER);
    assertThat(found()).containsExactly("warning strategy-without-goal");
    assertThat(paper.mends("strategy-without-goal"))
        .endsWith("/units/new?kind=goal&partner_strategy=" + other);
  }

  @Test
  void doesNotAskForGoalsOfASecretStrategy() {
    paper.secretStrategy(Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoGoalWithoutNumbersOfOneSide() {
    paper.erase(goal, "customer_spend.q1");
    paper.pencil(goal, "partner_margin.q1", "20", Side.PARTNER); // for the partner alone
    assertThat(found()).containsExactly("warning goal-without-numbers");
  }

  private List<String> found() {
    return paper.found(Breakdown.ALIGNED);
  }
}
