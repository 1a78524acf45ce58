package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.actions.ActionsTogether.Wanted;
import tandem.actions.ActionsTogether.What;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Undoing;

/// Ana of the vendor and Ben of the partner each brought an action in.
@TandemTest
class TellingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Undoing undoing;
  @Autowired Telling telling;
  @Autowired Placing placing;
  @Autowired ActionsTogether together;
  @Autowired QuickAdding quick;
  @Autowired Packs packs;
  @Autowired Doers doers;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId visit;
  UnitId call;

  @BeforeEach
  void oneActionOfEach() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    visit = add(ana, Map.of("title", "Visit", "due", "2027-02-04"));
    call = add(ben, Map.of("title", "Call", "due", "2027-02-05"));
  }

  @Test
  void isBlockedAndGoesOnByTheWordOfEitherSide() {
    var before = revision();
    as(ben, () -> telling.block(plan, visit, "Legal", "No contract", ben));
    assertThat(value(visit, "blocked_by")).isEqualTo("Legal");
    assertThat(value(visit, "blocked_why")).isEqualTo("No contract");
    as(ana, () -> telling.unblock(plan, visit, ana));
    assertThat(value(visit, "blocked_by")).isNull();
    assertThat(revision()).isEqualTo(before + 2);
  }

  @Test
  void isBlockedByNobodyWithoutAReason() {
    refused("blocked_by", "action.blocked-how", () -> telling.block(plan, visit, " ", "Why", ana));
    refused("blocked_why", "action.blocked-how", () -> telling.block(plan, visit, "Al", "", ana));
    refused(null, "action.not-blocked", () -> telling.unblock(plan, visit, ana));
  }

  /// What is told counts as nobody's words, and keeps nobody from taking the action out.
  @Test
  void countsForNobody() {
    var share = draft(ana).share(Side.VENDOR);
    as(ben, () -> telling.block(plan, visit, "Legal", "No contract", ben));
    as(ben, () -> placing.move(plan, visit, Placing.Move.DOWN, ben));
    assertThat(draft(ana).share(Side.VENDOR)).isEqualTo(share);
    as(ana, () -> adding.remove(plan, visit, ana));
    assertThat(draft(ana).find(visit.toString())).isEmpty();
  }

  @Test
  void isUndone() {
    as(ben, () -> telling.block(plan, visit, "Legal", "No contract", ben));
    as(ben, () -> undoing.undo(plan, revision(), ben));
    assertThat(value(visit, "blocked_by")).isNull();
    as(ana, () -> placing.move(plan, visit, Placing.Move.DOWN, ana));
    assertThat(value(visit, "place")).isEqualTo("2");
    as(ana, () -> undoing.undo(plan, revision(), ana));
    assertThat(value(visit, "place")).isNull();
    assertThat(value(call, "place")).isNull();
  }

  @Test
  void takesLongerInOnesOwnPencil() {
    as(ana, () -> telling.longer(plan, visit, "2027-03-01", "The room is taken", ana));
    assertThat(value(visit, "due")).isEqualTo("2027-03-01");
  }

  @Test
  void asksTheOtherSideForADayBothAgreedTo() {
    as(ben, () -> drafting.ink(plan, visit, "due", 1, ben));
    as(ana, () -> telling.longer(plan, visit, "2027-03-01", "The room is taken", ana));
    assertThat(value(visit, "due")).isEqualTo("2027-02-04");
    assertThat(draft(ben).toAnswer(Side.PARTNER)).hasSize(1);
  }

  @Test
  void takesNoLongerUntilADayThatIsSooner() {
    refused("due", "action.not-longer", () -> telling.longer(plan, visit, "2027-02-04", "So", ana));
    refused(
        "reason",
        "suggestion.reason-missing",
        () -> telling.longer(plan, visit, "2027-03-04", " ", ana));
  }

  @Test
  void waitsForLaterAndComesBack() {
    as(ben, () -> telling.putOff(plan, visit, ben));
    assertThat(ActionShape.isLater(draft(ana).unit(visit))).isTrue();
    as(ana, () -> telling.takeIn(plan, visit, ana));
    assertThat(ActionShape.isLater(draft(ana).unit(visit))).isFalse();
    refused(null, "action.not-put-off", () -> telling.takeIn(plan, visit, ana));
  }

  @Test
  void changesTogetherAsOneAndIsUndoneAsOne() {
    var before = revision();
    var wanted = new Wanted(List.of(visit, call), What.DUE, "2027-03-01");
    assertThat(together.foresee(draft(ana), wanted, ana))
        .extracting(it -> it.fate().name())
        .containsExactly("WRITTEN", "SUGGESTED");
    as(ana, () -> together.change(plan, wanted, "The fair moved", before, ana));
    assertThat(revision()).isEqualTo(before + 1);
    assertThat(value(visit, "due")).isEqualTo("2027-03-01");
    assertThat(draft(ben).toAnswer(Side.PARTNER)).hasSize(1);
    as(ana, () -> undoing.undo(plan, before + 1, ana));
    assertThat(value(visit, "due")).isEqualTo("2027-02-04");
    assertThat(draft(ben).toAnswer(Side.PARTNER)).isEmpty();
  }

  @Test
  void changesNothingTogetherThatMovedSinceItWasShown() {
    var wanted = new Wanted(List.of(visit, call), What.LATER, "");
    refused(null, "together.moved", () -> together.change(plan, wanted, "", revision() - 1, ana));
    assertThat(ActionShape.isLater(draft(ana).unit(visit))).isFalse();
  }

  @Test
  void getsAnotherDoerTogether() {
    var before = revision();
    var wanted = new Wanted(List.of(visit, call), What.DOER, ben.person().toString());
    as(ana, () -> together.change(plan, wanted, "", before, ana));
    assertThat(does(visit)).containsExactly("Ben");
    assertThat(does(call)).containsExactly("Ben");
    as(ana, () -> undoing.undo(plan, before + 1, ana));
    assertThat(does(visit)).isEmpty();
  }

  @Test
  void isAddedInOneLine() {
    var action =
        as(ana, () -> quick.add(plan, "Train eight sellers @ben 8 Mar 48-80h after 2", ana));
    assertThat(value(action, "title")).isEqualTo("Train eight sellers");
    assertThat(LocalDate.parse(String.valueOf(value(action, "due")))).hasMonthValue(3);
    assertThat(value(action, "effort")).isEqualTo("64");
    assertThat(value(action, "effort_low")).isEqualTo("48");
    assertThat(value(action, "after")).isEqualTo(call.toString());
    assertThat(does(action)).containsExactly("Ben");
  }

  @Test
  void isNotAddedForSomebodyNobodyKnows() {
    var before = revision();
    refused("line", "quick.nobody", () -> quick.add(plan, "Train sellers @dov", ana));
    refused("line", "quick.no-action", () -> quick.add(plan, "Train sellers after 99", ana));
    assertThat(revision()).isEqualTo(before);
  }

  @Test
  void comesInAPackAroundADay() {
    var before = revision();
    var day = LocalDate.of(2027, 6, 7);
    var added = as(ana, () -> packs.add(plan, "launch-event", day, "", ana));
    assertThat(revision()).isEqualTo(before + 1);
    assertThat(value(added.get(1), "due")).isEqualTo("2027-04-26"); // six weeks before
    assertThat(value(added.get(1), "after")).isEqualTo(added.getFirst().toString());
    as(ana, () -> undoing.undo(plan, before + 1, ana));
    assertThat(draft(ana).units(ActionShape.KIND)).hasSize(2);
  }

  private List<String> does(UnitId action) {
    return Acting.as(ana.person(), () -> doers.of(plans.plan(plan)))
        .getOrDefault(action, Doers.Who.NOBODY)
        .does()
        .stream()
        .map(Doers.Someone::name)
        .toList();
  }

  private UnitId add(Member by, Map<String, String> values) {
    var addition = new Adding.Addition(ActionShape.KIND, null, null, false, new HashMap<>(values));
    return as(by, () -> adding.add(plan, addition, List.of(), by));
  }

  private static void as(Member who, Runnable change) {
    Acting.as(who.person(), change);
  }

  private static <T> T as(Member who, java.util.function.Supplier<T> change) {
    return Acting.as(who.person(), change);
  }

  private void refused(
      @org.jspecify.annotations.Nullable String field, String code, Runnable change) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ana, change))
        .withMessage(code)
        .extracting(RuleBroken::field)
        .isEqualTo(field);
  }

  private @org.jspecify.annotations.Nullable String value(UnitId unit, String field) {
    return draft(ana).unit(unit).value(field);
  }

  private long revision() {
    return draft(ana).plan().revision();
  }

  private Draft draft(Member who) {
    return Acting.as(who.person(), () -> plans.draft(plan));
  }
}
