package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import tandem.ledger.HashChain;
import tandem.ledger.History;

@TandemTest
class DraftingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired History history;
  @Autowired HashChain chain;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  Member chloe;
  Member dov;
  PlanId plan;
  UnitId shared;

  @BeforeEach
  void aPlanWithOneStrategy() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    chloe = newcomers.person("Chloé", ana.organisation());
    dov = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    newcomers.joins(plan, chloe);
    shared = strategy("Open the Nordics", false);
  }

  @Test
  void refusesAFieldThatIsWrittenAndLeftBlankAtOnce() {
    var both =
        new Adding.Addition("goal", null, null, false, java.util.Map.of("title", "Grow together"));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            Acting.as(
                ana.person(),
                () -> adding.add(plan, both, List.of(new Ask("title", null, null)), ana)))
        .withMessage("field.blank-and-written");
  }

  @Test
  void keepsNothingOfTheOtherSideFromThatSide() {
    var theirs =
        new Adding.Addition(
            "strategy", Side.PARTNER, null, true, Map.of("statement", "Sell direct"));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Acting.as(ana.person(), () -> adding.add(plan, theirs, List.of(), ana)))
        .withMessage("unit.only-us-for-the-other-side")
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("side"));
    assertThat(statements(ana)).containsExactly("Open the Nordics");
  }

  @Test
  void exportsOnlyWhatBothSidesSee() {
    strategy("Sell direct", true);
    assertThat(exported(ana, "strategies"))
        .hasStatusOk()
        .bodyText()
        .contains("Open the Nordics")
        .doesNotContain("Sell direct");
  }

  @Test
  void keepsAPrivateStrategyFromTheOtherSide() {
    var secret = strategy("Sell direct", true);
    assertThat(statements(ana)).containsExactly("Open the Nordics", "Sell direct");
    assertThat(statements(ben)).containsExactly("Open the Nordics");
    assertThat(lines(ana)).extracting(History.Line::subject).contains(secret.value());
    assertThat(lines(ben)).extracting(History.Line::subject).doesNotContain(secret.value());
    assertThat(exported(ben, "strategies"))
        .hasStatusOk()
        .bodyText()
        .contains("Open the Nordics")
        .doesNotContain("Sell direct");
  }

  @Test
  void doesNotLetTheOtherSideWriteWhatIsPrivate() {
    var secret = strategy("Sell direct", true);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> write(ben, secret, "measure", "Share", 0));
  }

  @Test
  void writesNothingFromAStaleVersion() {
    write(ana, shared, "statement", "Open Sweden", 1);
    var before = lines(ana);
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> write(chloe, shared, "statement", "Open Norway", 1))
        .satisfies(stale ->
            assertThat(stale.draft().unit(shared).value("statement")).isEqualTo("Open Sweden"));
    assertThat(statements(ana)).containsExactly("Open Sweden");
    assertThat(lines(ana)).isEqualTo(before);
  }

  @Test
  void letsExactlyOneOfTwoAtOnceWrite() throws Exception {
    var together = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var wrote =
          both.invokeAll(
              List.of(wins(ana, "Open Sweden", together), wins(chloe, "Open Norway", together)));
      assertThat(wrote.get(0).get()).isNotEqualTo(wrote.get(1).get());
      assertThat(statements(ana))
          .containsExactly(wrote.get(0).get() ? "Open Sweden" : "Open Norway");
    }
  }

  @Test
  void leavesNoGapsBetweenRevisions() {
    strategy("Sell direct", true);
    write(ana, shared, "statement", "Open Sweden", 1);
    write(ana, shared, "statement", "Open Sweden", 2); // changes nothing, so it is no revision
    Acting.as(ben.person(), () -> drafting.ink(plan, shared, "statement", 2, ben));
    var last = Acting.as(ana.person(), () -> plans.plan(plan)).revision();
    assertThat(last).isEqualTo(4);
    assertThat(lines(ana).stream().map(History.Line::revision).distinct())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
  }

  @Test
  void recordsWhatStoodBeforeAndAfter() {
    write(ana, shared, "statement", "Open Sweden", 1);
    Acting.as(ben.person(), () -> drafting.ink(plan, shared, "statement", 2, ben));
    assertThat(lines(ben))
        .extracting(
            History.Line::person, History.Line::field, History.Line::before, History.Line::after)
        .containsExactly(
            tuple("Ana", "statement", null, "Open the Nordics"),
            tuple("Ana", "statement", "Open the Nordics", "Open Sweden"),
            tuple("Ben", "statement.firmness", "pencil", "ink"));
  }

  @Test
  void leavesAChainThatBreaksWhenAChangeIsAltered() {
    write(ana, shared, "statement", "Open Sweden", 1);
    assertThat(chain.breaks()).isEmpty();
    alter("Open Sweden", "Open Norway");
    try {
      assertThat(chain.breaks()).containsExactly(new HashChain.Break(plan.value(), 2));
    } finally {
      alter("Open Norway", "Open Sweden");
    }
    assertThat(chain.breaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update ledger.change set after = 'Shrink'", "delete from ledger.change"})
  void leavesChangesThatTheApplicationCannotTouch(String tampering) {
    assertThatException()
        .isThrownBy(() -> jdbc.sql(tampering + " where false").update())
        .havingRootCause()
        .withMessageContaining("permission denied for table change");
  }

  @Test
  void knowsNoPlanOfOthers() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> Acting.as(dov.person(), () -> plans.draft(plan)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> write(dov, shared, "statement", "Shrink", 1));
    assertThat(lines(dov)).isEmpty();
    assertThat(exported(dov, "strategies")).hasStatus(404);
  }

  @Test
  void putsTogetherWhatTwoOfOneSideWroteIntoOneText() {
    var purpose = purpose("why\nwho\nwhen");
    type(chloe, purpose, new Typed("why now\nwho\nwhen", 1));
    type(ana, purpose, new Typed("why\r\nwho\r\nin May", 1, "why\r\nwho\r\nwhen"));
    assertThat(Acting.as(ben.person(), () -> plans.draft(plan)).unit(purpose).value("purpose"))
        .isEqualTo("why now\nwho\nin May");
  }

  @Test
  void keepsTheLineThatTwoChangedUntilOneDecides() {
    var purpose = purpose("why\nwho\nwhen");
    type(chloe, purpose, new Typed("why\nwho\nin April", 1));
    var late = new Typed("why now\nwho\nin May", 1, "why\nwho\nwhen");
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> type(ana, purpose, late));
    assertThat(
            browser
                .post()
                .uri("/plans/{plan}/units/{unit}/purpose", plan, purpose)
                .param("version", "1")
                .param("base", Objects.requireNonNull(late.base()))
                .param("value", late.text())
                .with(authentication(new SignedInMember(ana)))
                .with(csrf())
                .exchange())
        .hasStatus(409)
        .bodyText()
        .contains(
            "<dd>in April</dd>",
            "<dd>in May</dd>",
            "why now\nwho\nin April",
            "why now\nwho\nin May");
  }

  @Test
  void neverMergesIntoWhatTheOtherSideAgreedTo() {
    var purpose = purpose("why\nwho\nwhen");
    Acting.as(ben.person(), () -> drafting.ink(plan, purpose, "purpose", 1, ben));
    var late = new Typed("why now\nwho\nwhen", 1, "why\nwho\nwhen");
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> type(ana, purpose, late));
  }

  private UnitId purpose(String text) {
    var whole = Acting.as(ana.person(), () -> plans.draft(plan)).units(WholePlan.KIND).getFirst();
    write(ana, whole.id(), "purpose", text, 0);
    return whole.id();
  }

  private void type(Member who, UnitId unit, Typed typed) {
    Acting.as(who.person(), () -> drafting.write(plan, unit, "purpose", typed, who));
  }

  private Callable<Boolean> wins(Member who, String statement, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        write(who, shared, "statement", statement, 1);
        return true;
      } catch (Stale late) {
        return false;
      }
    };
  }

  private UnitId strategy(String statement, boolean onlyUs) {
    var addition =
        new Adding.Addition("strategy", null, null, onlyUs, Map.of("statement", statement));
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private void write(Member who, UnitId unit, String field, String text, int version) {
    Acting.as(who.person(), () -> drafting.write(plan, unit, field, text, version, who));
  }

  private Stream<String> statements(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan)).units("strategy").stream()
        .map(unit -> Objects.requireNonNull(unit.value("statement")));
  }

  private List<History.Line> lines(Member viewer) {
    return Acting.as(viewer.person(), () -> history.after(plan, 0, 1000));
  }

  private MvcTestResult exported(Member viewer, String list) {
    return browser
        .get()
        .uri("/plans/{plan}/export?format=csv&list={list}", plan, list)
        .with(authentication(new SignedInMember(viewer)))
        .exchange();
  }

  private void alter(String from, String to) {
    assertThat(
            JdbcClient.create(owner)
                .sql("update ledger.change set after = ? where plan = ? and after = ?")
                .params(to, plan.value(), from)
                .update())
        .isOne();
  }
}
