package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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
import tandem.access.SignedInMember;
import tandem.agreements.Agreements;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Stage;
import tandem.stakeholders.Acknowledging;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// A plan in which Ben's side has no strategy.
@TandemTest
class ExcusingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Assigning assigning;
  @Autowired Acknowledging acknowledging;
  @Autowired Roles roles;
  @Autowired Health health;
  @Autowired Excusing excusing;
  @Autowired Agreements agreements;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource ownerDataSource;

  JdbcClient owner;
  Member ana;
  Member ben;
  PlanId plan;

  @BeforeEach
  void aPlanOfTwo() {
    owner = JdbcClient.create(ownerDataSource);
    var newcomers = new Newcomers(owner);
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
  }

  @Test
  void standsInTheWayUntilBothSidesExcuseIt() {
    var finding = one("no-strategy");
    ask(ana, finding);
    assertThat(inTheWay()).contains(finding.id());
    refused("excuse.own", () -> excusing.accept(plan, finding.id(), "", ana), ana);
    refused("excuse.asked-already", () -> excusing.ask(plan, finding.id(), "Me too", ben), ben);
    accept(ben, finding);
    assertThat(inTheWay()).doesNotContain(finding.id());
    assertThat(page(ana, "/findings")).contains("Too early", "Ana", "Ben agrees", "Excused");
  }

  @Test
  void needsAReasonToAskAndToDecline() {
    var finding = one("no-strategy");
    refused("suggestion.reason-missing", () -> excusing.ask(plan, finding.id(), " ", ana), ana);
    ask(ana, finding);
    refused("suggestion.reason-missing", () -> excusing.decline(plan, finding.id(), "", ben), ben);
    Acting.as(ben.person(), () -> excusing.decline(plan, finding.id(), "We need it", ben));
    assertThat(one("no-strategy").excuse()).isNull();
    assertThat(page(ana, "/history")).contains("We need it");
    ask(ana, finding);
  }

  @Test
  void waitsInTheInboxOfTheOtherSide() {
    ask(ana, one("no-strategy"));
    assertThat(inbox(ben)).contains("Vela asks to excuse", "Too early");
    assertThat(inbox(ana)).doesNotContain("asks to excuse");
  }

  @Test
  void isTakenBackByEitherSideUntilThePlanIsAgreed() {
    var finding = one("no-strategy");
    refused("excuse.nothing-of-yours", () -> excusing.takeBack(plan, finding.id(), ana), ana);
    ask(ana, finding);
    refused("excuse.nothing-of-yours", () -> excusing.takeBack(plan, finding.id(), ben), ben);
    accept(ben, finding);
    Acting.as(ben.person(), () -> excusing.takeBack(plan, finding.id(), ben));
    assertThat(inTheWay()).contains(finding.id());
    owner.sql("update plans.plan set stage = 'AGREED' where id = ?").params(plan.value()).update();
    refused("plan.agreed", () -> excusing.ask(plan, finding.id(), "Too early", ana), ana);
  }

  @Test
  void doesNotCoverOtherEvidence() {
    var goal = add("goal", Map.of("title", "Win 25"));
    var finding = one("goal-without-steps");
    ask(ana, finding);
    accept(ben, finding);
    Acting.as(ana.person(), () -> drafting.write(plan, goal, "title", "Win 20", 1, ana));
    assertThat(one("goal-without-steps").isExcused()).as("only renamed").isTrue();
    var step =
        add(
            "action",
            Map.of("title", "Call", "goal", goal.toString(), "due", "2027-02-04", "effort", "8"));
    Acting.as(ana.person(), () -> assigning.give(plan, step, ana.person(), Letter.R, 0, ana));
    assertThat(one("goal-without-steps").isExcused()).as("one step, not none").isFalse();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> Acting.as(ana.person(), () -> excusing.takeBack(plan, finding.id(), ana)));
  }

  @Test
  void excusesWarningsButNoHints() {
    ask(ana, one("no-goal"));
    assertThat(page(ben, "/findings")).contains("Excuse asked for");
    add("goal", Map.of("title", "Win 25"));
    var hint = one("coverage");
    refused("excuse.only-a-hint", () -> excusing.ask(plan, hint.id(), "Fine", ana), ana);
  }

  @Test
  void sendsAProposalBackSoThatNobodySignsWhatTheyHaveNotRead() {
    var finding = one("no-strategy");
    ask(ana, finding);
    Acting.as(ana.person(), () -> agreements.propose(plan, revision(), ana));
    accept(ben, finding);
    assertThat(stage()).isEqualTo(Stage.PENCIL);
  }

  @Test
  void isSignedWithBothNamesAndTheReason() {
    for (var who : List.of(ana, ben)) {
      var whole = new UnitId(plan.value());
      Acting.as(who.person(), () -> assigning.give(plan, whole, who.person(), Letter.A, 0, who));
      Acting.as(who.person(), () -> acknowledging.acknowledge(plan, whole, who));
    }
    for (var id : inTheWay()) {
      Acting.as(ana.person(), () -> excusing.ask(plan, id, "Too early", ana));
      Acting.as(ben.person(), () -> excusing.accept(plan, id, "Next year", ben));
    }
    Acting.as(ana.person(), () -> agreements.propose(plan, revision(), ana));
    var proposed = Acting.as(ana.person(), () -> agreements.open(plan)).orElseThrow().revision();
    Acting.as(ana.person(), () -> agreements.approve(plan, proposed, ana));
    Acting.as(ben.person(), () -> agreements.approve(plan, proposed, ben));
    assertThat(stage()).isEqualTo(Stage.AGREED);
    var signed = Acting.as(ana.person(), () -> agreements.agreed(plan)).orElseThrow();
    assertThat(signed.excused())
        .extracting(it -> it.code() + " " + it.who() + " " + it.yes() + " " + it.yesReason())
        .contains("finding.no-strategy Ana Ben Next year");
    assertThat(page(ben, "/agreement")).contains("Excused by both sides", "Too early", "Next year");
  }

  @Test
  void isAskedForByAForm() {
    var finding = one("no-strategy");
    var path = "/plans/" + plan + "/findings/" + finding.id();
    assertThat(page(ana, "/findings/" + finding.id())).contains("Ask to excuse it");
    assertThat(
            browser
                .post()
                .uri(path + "/excuse")
                .with(authentication(new SignedInMember(ana)))
                .with(csrf())
                .param("reason", "Too early"))
        .hasStatus3xxRedirection();
    assertThat(page(ben, "/findings/" + finding.id())).contains("Excuse it too", "Decline");
    var api = browser.get().uri("/api/v1/plans/" + plan + "/findings");
    assertThat(api.with(authentication(new SignedInMember(ben))))
        .bodyText()
        .contains("\"state\":\"asked\"");
  }

  private void ask(Member by, Finding finding) {
    Acting.as(by.person(), () -> excusing.ask(plan, finding.id(), "Too early", by));
  }

  private void accept(Member by, Finding finding) {
    Acting.as(by.person(), () -> excusing.accept(plan, finding.id(), "", by));
  }

  private Finding one(String code) {
    return all().stream()
        .filter(it -> it.code().equals("finding." + code))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private List<Finding> all() {
    return Acting.as(ana.person(), () -> health.of(plans.draft(plan), roles.of(plan)));
  }

  private List<String> inTheWay() {
    return Acting.as(ana.person(), () -> agreements.inTheWay(plans.draft(plan), roles.of(plan)))
        .stream()
        .map(Finding::id)
        .toList();
  }

  private long revision() {
    return Acting.as(ana.person(), () -> plans.plan(plan)).revision();
  }

  private Stage stage() {
    return Acting.as(ana.person(), () -> plans.plan(plan)).stage();
  }

  private void refused(String code, Runnable work, Member who) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Acting.as(who.person(), () -> work.run()))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private UnitId add(String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private String inbox(Member who) {
    return text(who, "/inbox");
  }

  private String page(Member who, String tab) {
    return text(who, "/plans/" + plan + tab);
  }

  private String text(Member who, String path) {
    var answer = browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
