package tandem.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Ask;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.plans.Undoing;
import tandem.strategies.Confirmation;
import tandem.strategies.Confirmations;

/// Ana's strategy and Ben's, one goal between them, and what each side may say of it.
@TandemTest
class AlignmentTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Undoing undoing;
  @Autowired Confirmations confirmations;
  @Autowired AlignmentMaps maps;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId ours;
  UnitId theirs;
  UnitId goal;

  @BeforeEach
  void aGoalBetweenTwoStrategies() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    ours = add(ana, "strategy", Map.of("statement", "Win the North"));
    theirs = add(ben, "strategy", Map.of("statement", "Rent services"));
    goal =
        add(
            ana,
            "goal",
            Map.of("title", "Win 25 customers", "vendor_strategy", ours.toString(), "weight", "3"));
  }

  @Test
  void onlyItsOwnSideBeginsToSayWhyItHelpsThem() {
    refused("field.theirs-to-write", () -> write(ana, goal, "partner_because", "You earn more"));
    write(ben, goal, "partner_because", "It pays the team");
    Acting.as(
        ana.person(),
        () -> suggesting.suggest(plan, goal, "partner_because", "It pays two", "Two", ana));
    assertThat(draft(ben).toAnswer(Side.PARTNER)).hasSize(1);
  }

  @Test
  void isLeftToTheSideWhoseReasonItIs() {
    var ask = new Ask("vendor_because", "Why?", null);
    refused("field.yours-to-write", () -> drafting.leaveBlank(plan, goal, ask, 0, ana));
    Acting.as(ben.person(), () -> drafting.leaveBlank(plan, goal, ask, 0, ben));
    write(ana, goal, "vendor_because", "Rivals left", 1);
  }

  @Test
  void goalsComeWithoutTheOtherSidesReason() {
    var values = Map.of("title", "Grow", "partner_because", "You earn more");
    refused("field.theirs-to-write", () -> add(ana, "goal", values));
  }

  @Test
  void tiesOneSideToItsOwnStrategies() {
    refused(
        "goal.strategy-of-the-other-side",
        () -> write(ana, goal, "partner_strategy", ours.toString()));
    refused(
        "goal.strategy-of-the-other-side",
        () -> write(ana, goal, "partner_also", theirs + "," + ours));
    write(ana, goal, "partner_also", theirs.toString());
  }

  @Test
  void weighsFromOneToAHundred() {
    for (var wrong : List.of("0", "101", "1.5", "-3", "much")) {
      refused("field.unreadable.weight", () -> write(ana, goal, "weight", wrong, 1));
    }
    write(ana, goal, "weight", " 007 ", 1);
    assertThat(draft(ana).unit(goal).value("weight")).isEqualTo("7");
  }

  @Test
  void showsItsGapsFirstWithWhatMendsThem() {
    assertThat(page(ana, "/strategies"))
        .contains("2 gaps first")
        .contains("/units/" + goal + "/partner_strategy")
        .contains("/units/new?kind=goal&amp;partner_strategy=" + theirs)
        .doesNotContain("/units/" + theirs + "/not_this_year")
        .contains("coverage 0 %");
    assertThat(page(ben, "/strategies")).contains("/units/" + theirs + "/not_this_year");
    write(ben, goal, "partner_strategy", theirs.toString());
    assertThat(page(ana, "/strategies")).doesNotContain("first</h2>").contains("coverage 100 %");
  }

  @Test
  void showsNoGapWhereAStrategyRests() {
    write(ben, goal, "partner_strategy", theirs.toString());
    var other = add(ben, "strategy", Map.of("statement", "Upsell"));
    assertThat(map(ana).gaps()).hasSize(1);
    refused("field.theirs-to-write", () -> write(ana, other, "not_this_year", "Too much"));
    write(ben, other, "not_this_year", "No team yet");
    assertThat(map(ana).gaps()).isEmpty();
  }

  @Test
  void drawsALineForEachTie() {
    write(ben, goal, "partner_also", theirs.toString());
    var lines = map(ana).columns().stream().map(AlignmentMap.Column::lines).toList();
    assertThat(lines)
        .containsExactly(
            List.of(new AlignmentMap.Line(0, 0, true)),
            List.of(new AlignmentMap.Line(0, 0, false)));
    assertThat(page(ana, "/strategies")).contains("stroke-dasharray=\"5 5\"");
  }

  @Test
  void isATableOfTheSame() {
    assertThat(page(ana, "/strategies?as=table"))
        .contains("<table", "Win 25 customers", "Rent services", "Serves no Korhonen strategy")
        .doesNotContain("<line");
  }

  @Test
  void tellsItsCoverageAtThePlansHead() {
    assertThat(page(ana, "")).contains("0 % covered by weight");
    var answer = get(ana, "/api/v1/plans/" + plan);
    assertThat(answer).bodyJson().extractingPath("$.figures.coverage").isEqualTo(0);
  }

  @Test
  void holdsAsSoonAsItsSideWroteIt() {
    assertThat(told(ben, theirs).isTrue()).isTrue();
    assertThat(told(ana, theirs).name()).isEqualTo("Ben");
  }

  @Test
  void isConfirmedByItsOwnSideAlone() {
    refused("strategy.not-yours-to-confirm", () -> confirmations.confirm(plan, theirs, ana));
    refused("strategy.not-yours-to-confirm", () -> confirmations.doubt(plan, theirs, "No", ana));
    Acting.as(ben.person(), () -> confirmations.doubt(plan, theirs, "Nobody rents", ben));
    assertThat(told(ana, theirs).untrue()).isEqualTo("Nobody rents");
    assertThat(page(ana, "/strategies")).contains("Nobody rents");
  }

  @Test
  void holdsAgainOnceItIsRewritten() {
    Acting.as(ben.person(), () -> confirmations.doubt(plan, theirs, "Nobody rents", ben));
    write(ben, theirs, "statement", "Sell services", 1);
    assertThat(told(ana, theirs).isTrue()).isTrue();
  }

  @Test
  void takesBackWhatWasSaid() {
    Acting.as(ben.person(), () -> confirmations.doubt(plan, theirs, "Nobody rents", ben));
    Acting.as(ben.person(), () -> confirmations.confirm(plan, theirs, ben));
    undoLast(ben);
    assertThat(told(ana, theirs).untrue()).isEqualTo("Nobody rents");
    undoLast(ben);
    assertThat(told(ana, theirs).isTrue()).isTrue();
  }

  @Test
  void isNotForThoseWhoDoNotSeeIt() {
    var secret =
        Acting.as(
            ana.person(),
            () ->
                adding.add(
                    plan,
                    new Adding.Addition(
                        "strategy", null, null, true, Map.of("statement", "Sell direct")),
                    List.of(),
                    ana));
    Acting.as(ana.person(), () -> confirmations.confirm(plan, secret, ana));
    assertThat(draft(ben).find(secret.toString())).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> Acting.as(ben.person(), () -> confirmations.confirm(plan, secret, ben)));
    assertThat(page(ben, "/strategies")).doesNotContain("Sell direct");
    assertThat(page(ben, "/history")).doesNotContain("Sell direct");
  }

  private void undoLast(Member by) {
    var revision = draft(by).plan().revision();
    Acting.as(by.person(), () -> undoing.undo(plan, revision, by));
  }

  private Confirmation told(Member who, UnitId strategy) {
    var told = Acting.as(who.person(), () -> Confirmations.of(plans.draft(plan)));
    return Objects.requireNonNull(told.get(strategy));
  }

  private AlignmentMap map(Member who) {
    return Acting.as(who.person(), () -> maps.of(plans.draft(plan), false));
  }

  private Draft draft(Member who) {
    return Acting.as(who.person(), () -> plans.draft(plan));
  }

  private void refused(String code, Runnable work) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Acting.as(ana.person(), () -> work.run()))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private void write(Member by, UnitId unit, String field, String text) {
    write(by, unit, field, text, 0);
  }

  private void write(Member by, UnitId unit, String field, String text, int version) {
    Acting.as(by.person(), () -> drafting.write(plan, unit, field, text, version, by));
  }

  private UnitId add(Member by, String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private String page(Member who, String tab) {
    var answer = get(who, "/plans/" + plan + tab);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(Member who, String path) {
    return browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }
}
