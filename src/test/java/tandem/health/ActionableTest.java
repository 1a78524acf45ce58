package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.health.Finding.Breakdown;
import tandem.stakeholders.Letter;

class ActionableTest {
  static final String TOO_FEW = "error goal-without-steps";

  final Paper paper = new Paper();
  final UnitId goal = paper.goal();

  @BeforeEach
  void oneStep() {
    paper.step(goal, "2027-01-31");
  }

  @Test
  void isAGoalWithTwoStepsInItsNinetyDays() {
    paper.step(goal, "2027-03-31"); // the last of them
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoGoalWithOneStep() {
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isNoGoalWhoseSecondStepIsLater() {
    paper.step(goal, "2027-04-01");
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isNoGoalWhoseSecondStepHasNoDay() {
    paper.erase(paper.step(goal, "2027-03-31"), "due");
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isNoGoalWhoseSecondStepIsOfAnotherGoal() {
    var other = paper.goal();
    paper.step(other, "2027-02-28");
    assertThat(found()).containsExactly(TOO_FEW, TOO_FEW);
  }

  @Test
  void isNoGoalWhoseSecondStepIsOnlyApproved() {
    var step = paper.action();
    paper.pencil(step, "goal", goal.toString(), Side.VENDOR);
    paper.pencil(step, "due", "2027-02-28", Side.VENDOR);
    paper.pencil(step, "effort", "8", Side.VENDOR);
    paper.give(step, Letter.A, Side.VENDOR);
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isNoStepWithoutHours() {
    paper.step(goal, "2027-02-28");
    paper.erase(paper.step(goal, "2027-03-31"), "effort");
    assertThat(found()).containsExactly("warning effort-missing");
  }

  @Test
  void isNoGoalWhoseSecondStepHasNoHours() {
    paper.erase(paper.step(goal, "2027-03-31"), "effort");
    assertThat(found()).containsExactlyInAnyOrder(TOO_FEW, "warning effort-missing");
  }

  @Test
  void isNoGoalWhoseSecondStepWaitsForLater() {
    paper.pencil(paper.step(goal, "2027-03-31"), "later", "later", Side.PARTNER);
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isAGoalPutOffToALaterCycle() {
    paper.pencil(goal, "put_off", "2", Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoGoalPutOffToACycleThatRuns() {
    paper.pencil(goal, "put_off", "2", Side.PARTNER);
    assertThat(paper.at("2027-04-02T09:00:00Z").found(Breakdown.ACTIONABLE))
        .containsExactly(TOO_FEW);
  }

  @Test
  void isAGoalWithTwoStepsInTheNinetyDaysThatRunNow() {
    paper.step(goal, "2027-04-20");
    paper.step(goal, "2027-06-20");
    assertThat(found()).containsExactly(TOO_FEW);
    assertThat(paper.at("2027-04-02T09:00:00Z").found(Breakdown.ACTIONABLE)).isEmpty();
  }

  /// While it is being written, its first ninety days are those to come, whatever the day.
  @Test
  void isAGoalWithTwoStepsInTheFirstNinetyDaysUntilThePlanRuns() {
    paper.step(goal, "2027-03-31");
    assertThat(paper.at("2027-04-02T09:00:00Z").found(Breakdown.ACTIONABLE)).isEmpty();
    paper.runs();
    assertThat(found()).containsExactly(TOO_FEW);
  }

  @Test
  void isNoPlanWithoutGoals() {
    assertThat(new Paper().found(Breakdown.ACTIONABLE)).containsExactly("warning no-goal");
  }

  @Test
  void needsNoHoursForWhatWaitsForLater() {
    paper.step(goal, "2027-02-28");
    var idea = paper.action();
    paper.pencil(idea, "later", "later", Side.VENDOR);
    paper.spoken(idea, "2027-01-01T09:00:00Z");
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoStepOfWhichNobodySpokeForFourteenDays() {
    paper.spoken(paper.step(goal, "2027-03-31"), "2027-01-18T08:59:00Z");
    assertThat(found()).containsExactly("warning action-quiet");
  }

  @Test
  void isAStepOfWhichSomebodySpokeFourteenDaysAgo() {
    paper.spoken(paper.step(goal, "2027-03-31"), "2027-01-18T09:00:00Z");
    assertThat(found()).isEmpty();
  }

  private List<String> found() {
    return paper.found(Breakdown.ACTIONABLE);
  }
}
