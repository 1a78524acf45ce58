package tandem.goals;

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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.Outdated;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.goals.Reconfirmation.Turn;
import tandem.plans.Adding;
import tandem.plans.Answering;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.plans.Undoing;
import tandem.strategies.Confirmations;

/// Ben's strategy, which Ana's goal serves, changes.
@TandemTest
@RecordApplicationEvents
class ReconfirmingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Answering answering;
  @Autowired Undoing undoing;
  @Autowired Confirmations confirmations;
  @Autowired Reconfirmations reconfirmations;
  @Autowired Reconfirming reconfirming;
  @Autowired MockMvcTester browser;
  @Autowired ApplicationEvents events;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId strategy;
  UnitId goal;

  @BeforeEach
  void aGoalThatServesBensStrategy() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    strategy = add(ben, "strategy", Map.of("statement", "Rent services", "measure", "Rents"));
    goal = add(ana, "goal", Map.of("title", "Win 25", "partner_strategy", strategy.toString()));
  }

  @Test
  void asksNobodyAboutWhatTheStrategySaidBeforeTheGoalWasTied() {
    write(ben, strategy, "statement", "Sell services", 1);
    var late = add(ana, "goal", Map.of("title", "Sell", "partner_strategy", strategy.toString()));
    assertThat(asked(ana)).extracting(it -> it.goal().id()).containsExactly(goal);
    write(ben, strategy, "measure", "Sales", 1);
    assertThat(asked(ana)).extracting(it -> it.goal().id()).containsExactly(goal, late);
    assertThat(asked(ana).getLast().turns(Side.VENDOR))
        .containsExactly(new Turn("measure", "Rents", "Sales"));
  }

  @Test
  void tellsBothSidesWhatItSaidBeforeAndSaysNow() {
    write(ben, strategy, "statement", "Sell services", 1);
    write(ben, strategy, "statement", "Give services away", 2);
    for (var who : List.of(ana, ben)) {
      assertThat(one(who).turns(draft(who).plan().mine()))
          .containsExactly(new Turn("statement", "Rent services", "Give services away"));
      for (var tab : List.of("/strategies", "/strategies?as=table", "/goals")) {
        assertThat(page(who, tab))
            .contains(
                "Reconfirm", "Rent services</del>", "Give services away</ins>", "answer=drop");
      }
    }
  }

  @Test
  void takesTheQuestionBackWithAChangeBack() {
    write(ben, strategy, "statement", "Sell services", 1);
    assertThat(asked(ana)).hasSize(1);
    undoLast(ben);
    assertThat(asked(ana)).isEmpty();
    assertThat(page(ana, "/goals")).doesNotContain("reconfirmation/partner");
  }

  @Test
  void asksWhenASuggestionIsTaken() {
    Acting.as(
        ana.person(),
        () -> suggesting.suggest(plan, strategy, "statement", "Sell services", "More", ana));
    assertThat(asked(ana)).isEmpty();
    var suggestion = draft(ben).suggestions().getFirst();
    Acting.as(ben.person(), () -> answering.take(plan, suggestion.id(), 1, ben));
    assertThat(asked(ana)).hasSize(1);
  }

  @Test
  void asksWhenAStrategyIsDroppedAndNotOnceItIsBack() {
    Acting.as(ben.person(), () -> adding.remove(plan, strategy, ben));
    var question = one(ana);
    assertThat(question.ended()).isTrue();
    assertThat(question.turns(Side.VENDOR))
        .containsExactly(new Turn("statement", "Rent services", null));
    assertThat(page(ana, "/goals")).contains("dropped the strategy");
    undoLast(ben);
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void asksWhileAStrategyIsCalledUntrue() {
    Acting.as(ben.person(), () -> confirmations.doubt(plan, strategy, "Nobody rents", ben));
    assertThat(one(ana).turns(Side.VENDOR))
        .containsExactly(new Turn(Reconfirmations.UNTRUE, null, "Nobody rents"));
    Acting.as(ben.person(), () -> confirmations.confirm(plan, strategy, ben));
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void asksNothingForInkForCommentsOrForWhyAStrategyRests() {
    Acting.as(ana.person(), () -> drafting.ink(plan, strategy, "statement", 1, ana));
    write(ben, strategy, "not_this_year", "No team", 0);
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void keepsAskingUntilBothSidesKeepTheGoal() {
    write(ben, strategy, "statement", "Sell services", 1);
    keep(ben);
    assertThat(one(ana).waitsFor(Side.VENDOR)).isTrue();
    assertThat(one(ana).waitsFor(Side.PARTNER)).isFalse();
    assertThat(page(ana, "/goals")).contains("keeps the goal as it is: Ben", "It helps still");
    keep(ana);
    assertThat(asked(ana)).isEmpty();
    write(ben, strategy, "statement", "Give services away", 2);
    assertThat(one(ana).turns(Side.VENDOR))
        .as("since they kept it")
        .containsExactly(new Turn("statement", "Sell services", "Give services away"));
    assertThat(one(ana).waitsFor(Side.PARTNER)).isTrue();
  }

  @Test
  void needsAReason() {
    write(ben, strategy, "statement", "Sell services", 1);
    refused("suggestion.reason-missing", ana, () -> reconfirming.keep(plan, about(ana), " ", ana));
    assertThat(one(ana).waitsFor(Side.VENDOR)).isTrue();
  }

  @Test
  void countsNoAnswerToWhatSomebodyHadNotSeen() {
    write(ben, strategy, "statement", "Sell services", 1);
    var seen = about(ana);
    write(ben, strategy, "statement", "Give services away", 2);
    assertThatExceptionOfType(Outdated.class)
        .isThrownBy(
            () -> Acting.as(ana.person(), () -> reconfirming.keep(plan, seen, "Fine", ana)));
  }

  @Test
  void isChangedOnlyIfItChanged() {
    write(ben, strategy, "statement", "Sell services", 1);
    refused(
        "reconfirmation.goal-unchanged",
        ana,
        () -> reconfirming.change(plan, about(ana), "Fewer", ana));
    write(ben, goal, "partner_margin.q1", "7", 0);
    refused(
        "reconfirmation.goal-unchanged",
        ben,
        () -> reconfirming.change(plan, about(ben), "Fewer", ben));
    write(ana, goal, "title", "Win 20", 1);
    Acting.as(ana.person(), () -> reconfirming.change(plan, about(ana), "Fewer", ana));
    assertThat(one(ben).waitsFor(Side.VENDOR)).isFalse();
    assertThat(page(ben, "/goals")).contains("changed the goal: Ana", "Fewer");
  }

  @Test
  void isOverOnceTheGoalServesAnother() {
    var other = add(ben, "strategy", Map.of("statement", "Train people"));
    write(ben, strategy, "statement", "Sell services", 1);
    Acting.as(ben.person(), () -> reconfirming.tie(plan, about(ben), other, "It fits", ben));
    assertThat(asked(ben)).as("Ana wrote the tie, so it is suggested to her").hasSize(1);
    assertThat(draft(ana).toAnswer(Side.VENDOR).getFirst().reason()).isEqualTo("It fits");
    Acting.as(ana.person(), () -> reconfirming.tie(plan, about(ana), other, "It fits", ana));
    assertThat(asked(ana)).isEmpty();
    assertThat(draft(ana).unit(goal).value("partner_strategy")).isEqualTo(other.toString());
    assertThat(page(ana, "/history")).contains("It fits");
  }

  @Test
  void goesOnceBothWouldDropIt() {
    write(ben, goal, "partner_because", "It pays", 0);
    write(ben, strategy, "statement", "Sell services", 1);
    drop(ben);
    assertThat(one(ana).waitsFor(Side.VENDOR)).isTrue();
    assertThat(one(ana).waitsFor(Side.PARTNER)).isFalse();
    keep(ana);
    assertThat(one(ana).waitsFor(Side.PARTNER)).as("they do not agree").isTrue();
    drop(ana);
    assertThat(draft(ana).find(goal.toString())).isEmpty();
    assertThat(asked(ana)).isEmpty();
  }

  @Test
  void goesAtOnceWhereOneSideAloneWroteIt() {
    write(ben, strategy, "statement", "Sell services", 1);
    drop(ana);
    assertThat(draft(ben).find(goal.toString())).isEmpty();
  }

  @Test
  void asksAgainWhoeverTakesTheirAnswerBack() {
    write(ben, strategy, "statement", "Sell services", 1);
    keep(ana);
    undoLast(ana);
    assertThat(one(ana).waitsFor(Side.VENDOR)).isTrue();
    assertThat(page(ana, "/history")).contains("Still serves the partner");
  }

  @Test
  void tellsTheOthersOnceNotForEachWord() {
    write(ben, strategy, "statement", "Sell services", 1);
    write(ben, strategy, "statement", "Give services away", 2);
    assertThat(events.stream(StrategyMoved.class).filter(it -> it.plan().id().equals(plan)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.goals()).containsExactly(goal);
          assertThat(it.people()).extracting(p -> p.person()).containsExactly(ana.person());
        });
  }

  @Test
  void isAnsweredByAForm() {
    write(ben, strategy, "statement", "Sell services", 1);
    var path = "/goals/" + goal + "/reconfirmation/partner";
    assertThat(page(ana, path + "?answer=keep")).contains("Rent services</del>", "Keep the goal");
    var seen = String.valueOf(about(ana).seen());
    assertThat(
            browser
                .post()
                .uri("/plans/" + plan + path)
                .with(authentication(new SignedInMember(ana)))
                .with(csrf())
                .param("answer", "keep")
                .param("seen", seen)
                .param("reason", "It helps still"))
        .hasStatus3xxRedirection();
    assertThat(one(ana).waitsFor(Side.VENDOR)).isFalse();
  }

  private void keep(Member by) {
    Acting.as(by.person(), () -> reconfirming.keep(plan, about(by), "It helps still", by));
  }

  private void drop(Member by) {
    Acting.as(by.person(), () -> reconfirming.drop(plan, about(by), "Nobody needs it", by));
  }

  private Reconfirming.About about(Member who) {
    return new Reconfirming.About(goal, Side.PARTNER, one(who).revision());
  }

  private Reconfirmation one(Member who) {
    return asked(who).getFirst();
  }

  private List<Reconfirmation> asked(Member who) {
    return Acting.as(who.person(), () -> reconfirmations.of(plans.draft(plan)));
  }

  private Draft draft(Member who) {
    return Acting.as(who.person(), () -> plans.draft(plan));
  }

  private void undoLast(Member by) {
    var revision = draft(by).plan().revision();
    Acting.as(by.person(), () -> undoing.undo(plan, revision, by));
  }

  private void refused(String code, Member who, Runnable work) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Acting.as(who.person(), () -> work.run()))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private void write(Member by, UnitId unit, String field, String text, int version) {
    Acting.as(by.person(), () -> drafting.write(plan, unit, field, text, version, by));
  }

  private UnitId add(Member by, String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private String page(Member who, String tab) {
    var answer =
        browser
            .get()
            .uri("/plans/" + plan + tab)
            .with(authentication(new SignedInMember(who)))
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
