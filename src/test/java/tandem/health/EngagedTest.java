package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.basics.PersonId;
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
    paper.give(paper.whole, Letter.I, Side.VENDOR);
    paper.give(paper.whole, Letter.I, Side.PARTNER);
  }

  @Test
  void isAPlanThatBothApprove() {
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPlanThatOneSideDoesNotApprove() {
    var oneSided = new Paper();
    oneSided.give(oneSided.whole, Letter.A, Side.VENDOR);
    oneSided.give(oneSided.whole, Letter.I, Side.PARTNER);
    assertThat(oneSided.found(Breakdown.ENGAGED)).containsExactly("error plan-without-approver");
  }

  @Test
  void isNoPlanThatTwoOfOneSideApprove() {
    paper.give(paper.whole, Letter.A, Side.PARTNER);
    assertThat(found()).containsExactly("error two-approvers");
  }

  @Test
  void isNoPlanThatTwoLead() {
    paper.give(paper.whole, Letter.R, Side.VENDOR);
    paper.give(paper.whole, Letter.R, Side.PARTNER);
    assertThat(found()).containsExactly("warning two-do-it");
  }

  @Test
  void isAPlanThatOneLeads() {
    paper.give(paper.whole, Letter.R, Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  @Test
  void isAPartThatOneDoesAndOneApproves() {
    action(Letter.R, Letter.A);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartWithoutAnApprover() {
    action(Letter.R, Letter.S);
    assertThat(found()).containsExactly("error no-approver");
    assertThat(paper.mends("no-approver")).contains("/roles/").endsWith("?letter=A");
  }

  @Test
  void isNoPartWithTwoApproversOfOneSide() {
    action(Letter.R, Letter.A, Letter.A);
    assertThat(found()).containsExactly("error two-approvers");
  }

  @Test
  void isAPartWithAnApproverOfEachSide() {
    paper.give(action(Letter.R, Letter.A), Letter.A, Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartThatSpendsTheTimeOfPeopleWhoseSideDoesNotApprove() {
    paper.give(action(Letter.A), Letter.R, Side.PARTNER);
    assertThat(found()).containsExactly("error people-not-approved");
  }

  /// The yes of a side's only person is the yes of the side.
  @Test
  void isAPartThatTheOnlyPersonOfASideDoes() {
    var alone = new Paper();
    var person = PersonId.fresh();
    var action = alone.action();
    alone.give(action, Letter.A, Side.VENDOR);
    alone.give(action, Letter.R, Side.PARTNER, person);
    alone.give(alone.whole, Letter.A, Side.PARTNER, person);
    assertThat(alone.found(Breakdown.ENGAGED)).doesNotContain("error people-not-approved");
    alone.give(alone.whole, Letter.I, Side.PARTNER);
    assertThat(alone.found(Breakdown.ENGAGED)).contains("error people-not-approved");
  }

  @Test
  void isAPartThatTheSideOfItsDoerApproves() {
    var action = action(Letter.A);
    paper.give(action, Letter.R, Side.PARTNER);
    paper.give(action, Letter.A, Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartThatNobodyDoes() {
    action(Letter.A);
    assertThat(found()).containsExactly("error nobody-does-it");
  }

  @Test
  void isNoSupportForNobody() {
    action(Letter.A, Letter.S);
    assertThat(found()).containsExactly("error nobody-does-it", "warning support-for-nobody");
  }

  @Test
  void isSupportForWhoeverDoesIt() {
    action(Letter.A, Letter.S, Letter.R);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPartThatTwoDo() {
    action(Letter.R, Letter.R, Letter.A);
    assertThat(found()).containsExactly("warning two-do-it");
  }

  @Test
  void isNoBlankAmongTheLetters() {
    paper.want(action(Letter.R), Letter.A, Side.VENDOR);
    assertThat(found()).containsExactly("error role-blank");
  }

  @Test
  void asksThreePeopleBeforeAndNotFour() {
    var action = action(Letter.R, Letter.A, Letter.C, Letter.C, Letter.C);
    assertThat(found()).isEmpty();
    paper.give(action, Letter.C, Side.PARTNER);
    assertThat(found()).containsExactly("warning many-asked");
  }

  @Test
  void tellsEightPeopleAndNotNine() {
    var action = action(Letter.R, Letter.A);
    IntStream.range(0, 7).forEach(n -> paper.give(action, Letter.I, Side.PARTNER));
    assertThat(found()).isEmpty();
    paper.give(action, Letter.I, Side.PARTNER);
    assertThat(found()).containsExactly("warning many-told");
  }

  @Test
  void hintsAtAPartThatNobodyIsAskedOrToldAbout() {
    var action = paper.action();
    paper.give(action, Letter.R, Side.VENDOR);
    paper.give(action, Letter.A, Side.VENDOR);
    assertThat(found()).containsExactly("hint nobody-told");
    paper.give(action, Letter.C, Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  @Test
  void asksTheSameOfGoalsAsOfActions() {
    paper.goal();
    assertThat(found()).containsExactly("error no-approver", "error nobody-does-it");
  }

  @Test
  void isNoGoalThatOneSideHasNoPartIn() {
    goalOfTheVendor();
    assertThat(found()).containsExactly("error one-sided");
    assertThat(paper.mends("one-sided")).endsWith("/one_sided");
  }

  @Test
  void isAGoalWithAPartForEachSide() {
    paper.give(goalOfTheVendor(), Letter.S, Side.PARTNER);
    assertThat(found()).isEmpty();
  }

  @Test
  void isAGoalThatIsOneSidedForAReason() {
    paper.pencil(goalOfTheVendor(), "one_sided", "Only our own base is renewed", Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoPlanWithARoleNobodySaidYesTo() {
    paper.giveUnasked(paper.whole, Letter.C, Side.PARTNER);
    assertThat(found()).containsExactly("error not-acknowledged");
  }

  @Test
  void isNoYesToWhatWasSaidBefore() {
    var action = action(Letter.R, Letter.A);
    paper.pencil(action, "title", "Visit ten customers", Side.VENDOR);
    paper.giveAsItIs(action, Letter.S, Side.VENDOR);
    assertThat(found()).isEmpty();
    paper.pencil(action, "title", "Visit thirty customers", Side.VENDOR);
    assertThat(found()).containsExactly("error not-acknowledged");
    paper.pencil(action, "title", "Visit ten customers", Side.VENDOR);
    assertThat(found()).isEmpty();
  }

  @Test
  void isNoLetterOfSomebodyWhoLeft() {
    paper.giveToSomebodyWhoLeft(paper.whole, Letter.C, Side.PARTNER);
    assertThat(found()).containsExactly("warning holder-left");
  }

  @Test
  void isNoSideOfOnePerson() {
    var alone = new Paper();
    var ana = PersonId.fresh();
    alone.give(alone.whole, Letter.A, Side.PARTNER);
    alone.give(alone.whole, Letter.A, Side.VENDOR, ana);
    assertThat(alone.found(Breakdown.ENGAGED)).containsExactly("hint nobody-told");
    alone.give(alone.whole, Letter.I, Side.VENDOR, ana);
    assertThat(alone.found(Breakdown.ENGAGED)).containsExactly("warning all-on-one");
    alone.give(alone.whole, Letter.I, Side.VENDOR);
    assertThat(alone.found(Breakdown.ENGAGED)).isEmpty();
  }

  @Test
  void isNoGoalWithMoneyWhoseApproverAloneDoesIt() {
    var ana = PersonId.fresh();
    var goal = paper.goal();
    paper.give(goal, Letter.A, Side.VENDOR, ana);
    var step = paper.action();
    paper.pencil(step, "goal", goal.toString(), Side.VENDOR);
    paper.give(step, Letter.R, Side.VENDOR, ana);
    assertThat(found()).doesNotContain("warning approves-own-work");
    paper.pencil(goal, "vendor_revenue.q1", "100", Side.VENDOR);
    assertThat(found()).contains("warning approves-own-work");
    paper.give(goal, Letter.R, Side.PARTNER);
    assertThat(found()).doesNotContain("warning approves-own-work");
  }

  private UnitId goalOfTheVendor() {
    var goal = paper.goal();
    List.of(Letter.R, Letter.A, Letter.I).forEach(it -> paper.give(goal, it, Side.VENDOR));
    return goal;
  }

  private UnitId action(Letter... letters) {
    var action = paper.action();
    for (var letter : letters) {
      paper.give(action, letter, Side.VENDOR);
    }
    paper.give(action, Letter.I, Side.PARTNER);
    return action;
  }

  private List<String> found() {
    return paper.found(Breakdown.ENGAGED);
  }
}
