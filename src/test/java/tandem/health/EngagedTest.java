package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.health.Finding.Breakdown;
import tandem.stakeholders.Letter;

class EngagedTest {
  final Paper paper = new Paper();

  @BeforeEach
  void anApproverOfThePlanOnEachSide() {
    paper.give(paper.whole, Letter.A, Side.VENDOR);
    paper.give(paper.whole, Letter.A, Side.PARTNER);
  }

  @Test
  void isAPlanThatBothApprove() {
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPlanThatOneSideDoesNotApprove() {
    var oneSided = new Paper();
    oneSided.give(oneSided.whole, Letter.A, Side.VENDOR);
    assertThat(oneSided.found(Breakdown.ENGAGED)).containsExactly("error plan-without-approver");
  }

  @Test
  void isNoPlanThatTwoLead() {
    paper.give(paper.whole, Letter.R, Side.VENDOR);
    paper.give(paper.whole, Letter.R, Side.PARTNER);
    assertThat(found()).containsExactly("warning two-do-it");
  }

  @Test
  void isAPartThatOneDoesAndOneApproves() {
    given(Letter.R, Letter.A);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartWithoutAnApprover() {
    given(Letter.R, Letter.S);
    assertThat(found()).containsExactly("error no-approver");
  }

  @Test
  void isNoPartWithTwoApproversOfOneSide() {
    given(Letter.R, Letter.A, Letter.A);
    assertThat(found()).containsExactly("error two-approvers");
  }

  @Test
  void isAPartWithAnApproverOfEachSide() {
    paper.give(given(Letter.R, Letter.A), Letter.A, Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartThatNobodyDoes() {
    given(Letter.A, Letter.S);
    assertThat(found()).containsExactly("error nobody-does-it");
  }

  @Test
  void isNoPartThatTwoDo() {
    given(Letter.R, Letter.R, Letter.A);
    assertThat(found()).containsExactly("warning two-do-it");
  }

  @Test
  void asksTheSameOfGoalsAsOfActions() {
    paper.goal();
    assertThat(found()).containsExactly("error no-approver", "error nobody-does-it");
  }

  @Test
  void isNoPlanWithARoleNobodySaidYesTo() {
    paper.giveUnasked(paper.whole, Letter.C, Side.PARTNER);
    assertThat(found()).containsExactly("error not-acknowledged");
  }

  private UnitId given(Letter... letters) {
    var action = paper.action();
    for (var letter : letters) {
      paper.give(action, letter, Side.VENDOR);
    }
    return action;
  }

  private List<String> found() {
    return paper.found(Breakdown.ENGAGED);
  }
}
