package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.ledger.Change;
import tandem.ledger.HashChain;
import tandem.ledger.History;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded;

/// Undo and restore never let one side rewrite the other's words, and never undo half of something.
@TandemTest
class UndoingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Answering answering;
  @Autowired Undoing undoing;
  @Autowired Restoring restoring;
  @Autowired History history;
  @Autowired Ledger ledger;
  @Autowired TransactionOperations transactions;
  @Autowired HashChain chain;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member chloe;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoal() {
    var table = new Table(JdbcClient.create(owner), plans);
    ana = table.ana;
    chloe = table.chloe;
    ben = table.ben;
    plan = table.plan;
    goal = add(ana, "goal", "title", "Grow");
  }

  @AfterEach
  void theBookAddsUp() {
    assertThat(chain.breaks()).isEmpty();
  }

  @Test
  void bringsBackWhatOneHadWrittenOver() {
    write(ana, "title", "Grow more", 1);
    undo(ana, 2);
    assertThat(field("title"))
        .extracting(Field::value, Field::firmness, Field::side, Field::version)
        .containsExactly("Grow", Firmness.PENCIL, Side.VENDOR, 3);
    assertThat(last().reason()).isEqualTo("undo of revision 2");
  }

  @Test
  void undoesWhatItUndid() {
    write(ana, "title", "Grow more", 1);
    undo(ana, 2);
    undo(ana, 3);
    assertThat(field("title").value()).isEqualTo("Grow more");
  }

  @Test
  void doesNotUndoTwice() {
    write(ana, "title", "Grow more", 1);
    undo(ana, 2);
    assertThatExceptionOfType(Moved.class).isThrownBy(() -> undo(ana, 2));
    assertThat(field("title").value()).isEqualTo("Grow");
  }

  @Test
  void undoesNothingOfWhatMovedOn() {
    write(ana, "title", "Grow more", 1);
    write(chloe, "title", "Grow most", 2);
    assertThatExceptionOfType(Moved.class)
        .isThrownBy(() -> undo(ana, 2))
        .satisfies(moved -> {
          assertThat(moved.was()).isEqualTo("Grow");
          assertThat(moved.since().person()).isEqualTo("Chloé");
        });
    assertThat(field("title").value()).isEqualTo("Grow most");
    assertThat(revision()).isEqualTo(3);
  }

  @Test
  void leavesOtherFieldsAlone() {
    write(ana, "title", "Grow more", 1);
    write(ben, "done_when", "We see it", 0);
    undo(ana, 2);
    assertThat(field("title").value()).isEqualTo("Grow");
    assertThat(field("done_when").value()).isEqualTo("We see it");
  }

  @Test
  void emptiesAFieldThatWasEmpty() {
    write(ana, "description", "Together", 0);
    undo(ana, 2);
    assertThat(field("description"))
        .extracting(Field::value, Field::firmness, Field::firstSide)
        .containsExactly(null, Firmness.EMPTY, null);
  }

  @Test
  void returnsThePencilOfTheOtherSideThatOneHadInked() {
    ink(ben, "title", 1);
    undo(ben, 2);
    assertThat(field("title"))
        .extracting(Field::value, Field::firmness, Field::side, Field::author)
        .containsExactly("Grow", Firmness.PENCIL, Side.VENDOR, "Ana");
  }

  @Test
  void doesNotLetASideUndoWhatTheOtherDid() {
    ink(ben, "title", 1);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> undo(ana, 2))
        .withMessage("undo.other-side");
    assertThat(field("title").firmness()).isEqualTo(Firmness.INK);
  }

  @Test
  void asksAgainWhereOneHadFilledABlank() {
    blank(ana, "done_when", "When are we there?");
    write(ben, "done_when", "We see it", 1);
    undo(ben, 3);
    assertThat(field("done_when"))
        .extracting(Field::firmness, Field::side, Field::question, Field::author)
        .containsExactly(Firmness.BLANK, Side.PARTNER, "When are we there?", "Ana");
    assertThat(field("done_when").value()).isNull();
  }

  @Test
  void takesBackAnAskThatNobodyAnswered() {
    blank(ana, "done_when", "When are we there?");
    undo(ana, 2);
    assertThat(field("done_when").firmness()).isEqualTo(Firmness.EMPTY);
  }

  @Test
  void doesNotTakeTheAnswerAwayWithTheAsk() {
    blank(ana, "done_when", "When are we there?");
    write(ben, "done_when", "We see it", 1);
    assertThatExceptionOfType(Moved.class).isThrownBy(() -> undo(ana, 2));
    assertThat(field("done_when").value()).isEqualTo("We see it");
  }

  @Test
  void letsASuggestionWaitAgainThatOneHadTaken() {
    suggest(ben, "title", "Grow together");
    var suggestion = draft(ana).suggestions().getFirst().id();
    Acting.as(ana.person(), () -> answering.take(plan, suggestion, 1, ana));
    undo(ana, 3);
    assertThat(field("title"))
        .extracting(Field::value, Field::firmness, Field::side, Field::firstSide)
        .containsExactly("Grow", Firmness.PENCIL, Side.VENDOR, Side.VENDOR);
    assertThat(draft(ana).suggestions()).extracting(Suggestion::id).containsExactly(suggestion);
  }

  @Test
  void letsASuggestionWaitAgainThatOneHadDeclined() {
    suggest(ben, "title", "Grow together");
    var suggestion = draft(ana).suggestions().getFirst().id();
    Acting.as(ana.person(), () -> answering.decline(plan, suggestion, "Not now", ana));
    undo(ana, 3);
    assertThat(draft(ana).suggestions()).extracting(Suggestion::id).containsExactly(suggestion);
    assertThat(field("title").value()).isEqualTo("Grow");
  }

  @Test
  void letsASuggestionWaitAgainThatOneHadCountered() {
    suggest(ben, "title", "Grow together");
    var suggestion = draft(ana).suggestions().getFirst().id();
    var other = new Answering.Other("Grow a lot", "More");
    Acting.as(ana.person(), () -> answering.counter(plan, suggestion, other, ana));
    undo(ana, 3);
    assertThat(draft(ana).suggestions()).extracting(Suggestion::id).containsExactly(suggestion);
  }

  @Test
  void takesBackAllQuartersOfASuggestionThatOneHadTaken() {
    for (int quarter = 1; quarter <= 4; quarter++) {
      write(ana, "vendor_revenue.q" + quarter, "10", 0);
    }
    var wish = new Suggesting.Wish(goal, "vendor_revenue.q3", Scope.LATER, "20", "We can");
    Acting.as(ben.person(), () -> suggesting.suggest(plan, wish, ben));
    var suggestion = draft(ana).suggestions().getFirst().id();
    Acting.as(ana.person(), () -> answering.take(plan, suggestion, 2, ana));
    assertThat(field("vendor_revenue.q4").value()).isEqualTo("20.00");
    undo(ana, 7);
    for (int quarter = 1; quarter <= 4; quarter++) {
      assertThat(field("vendor_revenue.q" + quarter))
          .extracting(Field::value, Field::firmness, Field::firstSide)
          .containsExactly("10.00", Firmness.PENCIL, Side.VENDOR);
    }
    assertThat(draft(ana).suggestions()).extracting(Suggestion::id).containsExactly(suggestion);
  }

  @Test
  void takesBackASuggestionThatWaits() {
    suggest(ben, "title", "Grow together");
    undo(ben, 2);
    assertThat(draft(ana).suggestions()).isEmpty();
  }

  @Test
  void doesNotTakeBackASuggestionThatWasAnswered() {
    suggest(ben, "title", "Grow together");
    var suggestion = draft(ana).suggestions().getFirst().id();
    Acting.as(ana.person(), () -> answering.take(plan, suggestion, 1, ana));
    assertThatExceptionOfType(Moved.class).isThrownBy(() -> undo(ben, 2));
    assertThat(field("title").value()).isEqualTo("Grow together");
  }

  @Test
  void takesOutWhatOneAddedAndBringsItBack() {
    undo(ana, 1);
    assertThat(draft(ana).find(goal.toString())).isEmpty();
    undo(ana, 2);
    assertThat(field("title"))
        .extracting(Field::value, Field::firmness, Field::side)
        .containsExactly("Grow", Firmness.PENCIL, Side.VENDOR);
    assertThat(draft(ben).unit(goal).number()).isEqualTo(draft(ana).unit(goal).number());
  }

  @Test
  void doesNotTakeOutWhatAColleagueWorkedOn() {
    write(chloe, "description", "Together", 0);
    assertThatExceptionOfType(Moved.class).isThrownBy(() -> undo(ana, 1));
    assertThat(draft(ana).find(goal.toString())).isPresent();
  }

  @Test
  void doesNotBringBackWhatTheOtherSideTookOut() {
    Acting.as(ana.person(), () -> adding.remove(plan, goal, ana));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> undo(ben, 2))
        .withMessage("undo.other-side");
    assertThat(draft(ben).find(goal.toString())).isEmpty();
  }

  @Test
  void doesNotUndoWhatBothSignaturesPutInInk() {
    var other = add(ben, "strategy", "statement", "Sell more");
    enters(Stage.AGREED);
    Acting.as(
        ana.person(),
        () -> {
          drafting.inkWhatIsAgreed(plans.draft(plan), ana);
        });
    var inked = revision();
    enters(Stage.PENCIL);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> undo(ana, inked))
        .withMessage("undo.agreement");
    assertThat(field("title").firmness()).isEqualTo(Firmness.INK);
    assertThat(Objects.requireNonNull(draft(ana).unit(other).field("statement")).firmness())
        .isEqualTo(Firmness.INK);
  }

  @Test
  void knowsNoRevisionThatOnlyTheOtherSideSees() {
    var secret =
        new Adding.Addition("strategy", null, null, true, Map.of("statement", "Sell direct"));
    Acting.as(ana.person(), () -> adding.add(plan, secret, List.of(), ana));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo(ben, 2));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo(ben, 99));
  }

  @Test
  void restoresAnEarlierValueInPencil() {
    write(ana, "title", "Grow more", 1);
    write(ana, "title", "Grow most", 2);
    restore(ana, "title", 1, 3);
    assertThat(field("title"))
        .extracting(Field::value, Field::firmness)
        .containsExactly("Grow", Firmness.PENCIL);
    assertThat(last().reason()).isEqualTo("restored from revision 1");
  }

  @Test
  void doesNotRestoreOverWhatMovedOn() {
    write(ana, "title", "Grow more", 1);
    write(chloe, "title", "Grow most", 2);
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> restore(ana, "title", 1, 2));
    assertThat(field("title").value()).isEqualTo("Grow most");
  }

  @Test
  void suggestsAnEarlierValueOfWhatIsNotOnesOwn() {
    write(ana, "title", "Grow more", 1);
    restore(ben, "title", 1, 2);
    assertThat(field("title").value()).isEqualTo("Grow more");
    assertThat(draft(ana).suggestions())
        .extracting(Suggestion::proposed, Suggestion::side, Suggestion::reason)
        .containsExactly(tuple("Grow", Side.PARTNER, "restored from revision 1"));
  }

  @Test
  void doesNotRestoreABlankThatWaitsForTheOtherSide() {
    write(ana, "done_when", "We see it", 0);
    Acting.as(
        ana.person(),
        () -> drafting.leaveBlank(plan, goal, new Ask("done_when", null, null), 1, ana));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> restore(ana, "done_when", 2, 3))
        .withMessage("field.blank-for-the-other-side");
  }

  private void undo(Member who, long revision) {
    Acting.as(who.person(), () -> undoing.undo(plan, revision, who));
  }

  private void restore(Member who, String field, long revision, long seen) {
    Acting.as(who.person(), () -> restoring.restore(plan, goal, field, revision, seen, who));
  }

  private void write(Member who, String field, String text, int version) {
    Acting.as(who.person(), () -> drafting.write(plan, goal, field, text, version, who));
  }

  private void ink(Member who, String field, int version) {
    Acting.as(who.person(), () -> drafting.ink(plan, goal, field, version, who));
  }

  private void blank(Member who, String field, String question) {
    var ask = new Ask(field, question, null);
    Acting.as(who.person(), () -> drafting.leaveBlank(plan, goal, ask, 0, who));
  }

  private void suggest(Member who, String field, String text) {
    Acting.as(who.person(), () -> suggesting.suggest(plan, goal, field, text, "Clearer", who));
  }

  private UnitId add(Member who, String kind, String field, String text) {
    var addition = new Adding.Addition(kind, null, null, false, Map.of(field, text));
    return Acting.as(who.person(), () -> adding.add(plan, addition, List.of(), who));
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private Field field(String name) {
    return Objects.requireNonNull(draft(ana).unit(goal).field(name));
  }

  private long revision() {
    return Acting.as(ana.person(), () -> plans.plan(plan)).revision();
  }

  private History.Line last() {
    return Acting.as(ana.person(), () -> history.before(plan, Long.MAX_VALUE, 1)).getFirst();
  }

  /// As the ceremony of agreements does it.
  private void enters(Stage stage) {
    Acting.as(
        ana.person(),
        () ->
            transactions.executeWithoutResult(it -> {
              plans.enter(plan, stage);
              ledger.record(
                  plan,
                  ana,
                  Recorded.Matter.CEREMONY,
                  null,
                  null,
                  List.of(new Change(plan.value(), "plan", "stage", "?", stage.name(), null)));
            }));
  }
}
