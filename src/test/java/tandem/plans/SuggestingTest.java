package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.ledger.History;
import tandem.plans.Answering.Other;
import tandem.plans.Suggesting.Wish;

/// Ana of the vendor wrote a goal in pencil; Ben of the partner would have it otherwise.
@TandemTest
class SuggestingTest {
  private static final String Q2 = "vendor_revenue.q2";

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Answering answering;
  @Autowired History history;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoalWithNumbersInPencil() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    var titled = new Adding.Addition("goal", null, null, false, Map.of("title", "Grow"));
    goal = Acting.as(ana.person(), () -> adding.add(plan, titled, List.of(), ana));
    for (int q = 1; q <= 3; q++) {
      write(ana, "vendor_revenue.q" + q, q + "00");
    }
  }

  @Test
  void putsATakenValueInInkAndNamesWhoSuggestedIt() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    take(id);
    assertThat(field(Q2))
        .extracting(Field::value, Field::firmness, Field::firstSide, Field::author)
        .containsExactly("250.00", Firmness.INK, Side.PARTNER, "Ben");
    assertThat(outcome(id)).isEqualTo(Outcome.TAKEN);
    assertThat(latest())
        .extracting(History.Line::field, History.Line::before, History.Line::after)
        .containsExactly(
            tuple(Q2, "200.00", "250.00"),
            tuple(Q2 + ".firmness", "pencil", "ink"),
            tuple(Q2 + ".suggestion", "250.00", "(taken)"));
  }

  @Test
  void writesAChangedValueInTheTakersPencilWhichTheSuggesterInks() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    takeWith(id, "240", "Not all of it");
    assertThat(field(Q2))
        .extracting(Field::value, Field::firmness, Field::side, Field::firstSide)
        .containsExactly("240.00", Firmness.PENCIL, Side.VENDOR, Side.VENDOR);
    assertThat(answer(id))
        .extracting(Suggestion.Answer::outcome, Suggestion.Answer::settled, Suggestion.Answer::why)
        .containsExactly(Outcome.CHANGED, "240.00", "Not all of it");
    as(ben, () -> drafting.ink(plan, goal, Q2, field(Q2).version(), ben));
    assertThat(field(Q2).firmness()).isEqualTo(Firmness.INK);
  }

  @Test
  void sendsAChangedValueBackAsACounterWhereItWouldOverwriteInk() {
    ink();
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    takeWith(id, "1", "Take it or leave it");
    assertThat(field(Q2))
        .extracting(Field::value, Field::firmness)
        .containsExactly("200.00", Firmness.INK);
    assertThat(outcome(id)).isEqualTo(Outcome.COUNTERED);
    assertThat(draft(ana).suggestions())
        .extracting(Suggestion::side, Suggestion::proposed, Suggestion::answers)
        .containsExactly(tuple(Side.VENDOR, "1.00", id));
  }

  @Test
  void takesPlainlyWhereTheChangeIsNone() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    takeWith(id, "250.00", "");
    assertThat(outcome(id)).isEqualTo(Outcome.TAKEN);
    assertThat(field(Q2).firmness()).isEqualTo(Firmness.INK);
  }

  @Test
  void asksWhyAValueIsChanged() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    refused("suggestion.reason-missing", () -> takeWith(id, "240", " "));
    refused("suggestion.reason-missing", () -> counter(ana, id, "240", " "));
    assertThat(outcome(id)).isNull();
  }

  @Test
  void keepsTheChainOfCounters() {
    var first = suggest(ben, Q2, Scope.FIELD, "250");
    counter(ana, first, "220", "Half of it");
    var second = open().id();
    counter(ben, second, "230", "A little more");
    assertThat(draft(ana).answered())
        .extracting(Suggestion::proposed, it -> outcome(it.id()), Suggestion::answers)
        .containsExactly(
            tuple("250.00", Outcome.COUNTERED, null), tuple("220.00", Outcome.COUNTERED, first));
    assertThat(open())
        .extracting(Suggestion::proposed, Suggestion::side, Suggestion::answers)
        .containsExactly("230.00", Side.PARTNER, second);
    assertThat(field(Q2).value()).isEqualTo("200.00");
    assertThat(latest())
        .extracting(History.Line::field, History.Line::before, History.Line::after)
        .containsExactly(tuple(Q2 + ".suggestion", "220.00", "230.00"));
    take(open().id());
    assertThat(field(Q2).value()).isEqualTo("230.00");
  }

  @Test
  void doesNotCounterWithTheSameValue() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    refused("suggestion.counter-same", () -> counter(ana, id, "250", "Indeed"));
  }

  @Test
  void tellsTheSuggesterWhyItWasDeclined() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    as(ana, () -> answering.decline(plan, id, "Two vacancies", ana));
    assertThat(draft(ben).answered())
        .extracting(it -> Objects.requireNonNull(it.answer()).why())
        .containsExactly("Two vacancies");
    assertThat(latest())
        .extracting(History.Line::before, History.Line::after, History.Line::reason)
        .containsExactly(tuple("250.00", "(declined)", "Two vacancies"));
  }

  @Test
  void isWithdrawnByItsOwnSideOnly() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    refused("suggestion.not-own", () -> as(ana, () -> suggesting.withdraw(plan, id, ana)));
    as(ben, () -> suggesting.withdraw(plan, id, ben));
    assertThat(outcome(id)).isEqualTo(Outcome.WITHDRAWN);
    refused("suggestion.answered", () -> take(id));
  }

  @Test
  void isAnsweredByTheOtherSideOnly() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    refused("suggestion.own", () -> as(ben, () -> answering.take(plan, id, 1, ben)));
    refused("suggestion.own", () -> counter(ben, id, "240", "Hm"));
    refused("suggestion.own", () -> as(ben, () -> answering.decline(plan, id, "Hm", ben)));
  }

  @Test
  void takesThePlaceOfWhatItsSideSuggestedBefore() {
    var first = suggest(ben, Q2, Scope.FIELD, "250");
    suggest(ben, Q2, Scope.FIELD, "260");
    assertThat(outcome(first)).isEqualTo(Outcome.WITHDRAWN);
    assertThat(open().proposed()).isEqualTo("260.00");
  }

  @Test
  void writesAllItsQuartersInOneRevision() {
    var id = suggest(ben, Q2, Scope.LATER, "250");
    assertThat(open().bases())
        .containsExactly(
            Map.entry(Q2, "200.00"), Map.entry("vendor_revenue.q3", "300.00"), nothing());
    var before = draft(ana).plan().revision();
    take(id);
    var now = draft(ana);
    assertThat(now.plan().revision()).isEqualTo(before + 1);
    assertThat(quarters(now)).containsExactly("100.00", "250.00", "250.00", "250.00");
    assertThat(field("vendor_revenue.q4").firmness()).isEqualTo(Firmness.INK);
  }

  @Test
  void reachesAWholeLineButNoOtherField() {
    suggest(ben, Q2, Scope.LINE, "250");
    assertThat(open().bases().keySet())
        .containsExactly("vendor_revenue.q1", Q2, "vendor_revenue.q3", "vendor_revenue.q4");
    refused("suggestion.scope-here", () -> suggest(ben, "title", Scope.LINE, "Grow more"));
  }

  @Test
  void countersAllQuartersWhereOneIsInInk() {
    ink();
    var id = suggest(ben, "vendor_revenue.q1", Scope.LINE, "250");
    takeWith(id, "240", "Not all of it");
    assertThat(quarters(draft(ana))).containsExactly("100.00", "200.00", "300.00", "");
    assertThat(open().scope()).isEqualTo(Scope.LINE);
  }

  @Test
  void noticesWhatMovedInEachField() {
    suggest(ben, Q2, Scope.LATER, "250");
    assertThat(moved()).isEmpty();
    write(ana, "vendor_revenue.q3", "310");
    assertThat(moved()).containsExactly("vendor_revenue.q3");
  }

  @Test
  void isNotTakenOverAValueNobodyLookedAt() {
    var id = suggest(ben, Q2, Scope.LATER, "250");
    var seen = version(id);
    write(ana, "vendor_revenue.q3", "310");
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> as(ana, () -> answering.take(plan, id, seen, ana)));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(
            () -> as(ana, () -> answering.takeWith(plan, id, new Other("240", "Hm"), seen, ana)));
    assertThat(quarters(draft(ana))).containsExactly("100.00", "200.00", "310.00", "");
    take(id);
    assertThat(quarters(draft(ana))).containsExactly("100.00", "250.00", "250.00", "250.00");
  }

  @Test
  void goesWithTheUnitItIsIn() {
    suggest(ben, Q2, Scope.FIELD, "250");
    as(ana, () -> adding.remove(plan, goal, draft -> {}, ana));
    assertThat(draft(ben).suggestions()).isEmpty();
  }

  @Test
  void listsWhatWaitsForEachSideAndWhatWasAnswered() {
    var declined = suggest(ben, Q2, Scope.FIELD, "220");
    as(ana, () -> answering.decline(plan, declined, "Two vacancies", ana));
    suggest(ben, Q2, Scope.LATER, "250");
    write(ana, "vendor_revenue.q3", "310");
    assertThat(page(ana, "/suggestions"))
        .bodyText()
        .contains("Korhonen waits for your answer (1)", "You wait for Korhonen (0)")
        .contains("this and the later quarters", "/taking", "Two vacancies")
        .containsPattern("Q3 said “300” when this was suggested; now it says “310”")
        .doesNotContain("/withdrawing");
    assertThat(page(ben, "/suggestions"))
        .bodyText()
        .contains("You wait for Vela (1)", "/withdrawing", "Vela declined it", "Two vacancies")
        .doesNotContain("/taking");
  }

  @Test
  void comesBackWithBothValuesWhenItMoved() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    var seen = version(id);
    write(ana, Q2, "210");
    assertThat(send(ana, id, "taking", "version", "" + seen))
        .hasStatus(409)
        .bodyText()
        .contains("role=\"alert\"", "said “200”", "now it says “210”")
        .contains("name=\"version\" value=\"" + version(id) + "\"");
    assertThat(send(ana, id, "taking", "version", "" + version(id))).hasStatus(302);
    assertThat(field(Q2).value()).isEqualTo("250.00");
  }

  @Test
  void comesBackWithWhatWasTypedWhenTheReasonIsMissing() {
    var id = suggest(ben, Q2, Scope.FIELD, "250");
    assertThat(send(ana, id, "countering", "value", "245"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"245\"", "reason-error");
  }

  @Test
  void showsTheChainOnTheFormOfItsField() {
    var first = suggest(ben, Q2, Scope.FIELD, "250");
    counter(ana, first, "220", "Half of it");
    assertThat(page(ben, "/units/" + goal + "/" + Q2))
        .bodyText()
        .contains("Suggested here before", "Korhonen suggests", "Vela countered it", "Half of it");
  }

  @Test
  void namesTheAuthorOfEachFieldOnlyWhenAsked() {
    var tinted = "tint-vendor";
    assertThat(page(ana, "/goals")).bodyText().doesNotContain(tinted);
    var authors = new Cookie(Authorship.COOKIE, Authorship.ON);
    assertThat(page(ana, "/goals", authors)).bodyText().contains(tinted, "Vela, Ana");
    var alone = "/goals/" + goal;
    assertThat(page(ana, alone).getResponse().getHeader("ETag"))
        .isNotEqualTo(page(ana, alone, authors).getResponse().getHeader("ETag"));
  }

  @Test
  void isSwitchedOnInTheHeadOfThePlan() {
    assertThat(browser.post().uri("/authors").param("shown", "on").with(signedIn(ana)).with(csrf()))
        .hasStatus(303)
        .cookies()
        .hasValue(Authorship.COOKIE, Authorship.ON);
  }

  private MvcTestResult page(Member viewer, String path, Cookie... cookies) {
    var asked = browser.get().uri("/plans/" + plan + path).with(signedIn(viewer));
    return (cookies.length == 0 ? asked : asked.cookie(cookies)).exchange();
  }

  private MvcTestResult send(Member who, UUID id, String what, String name, String value) {
    return browser
        .post()
        .uri("/plans/" + plan + "/suggestions/" + id + "/" + what)
        .param(name, value)
        .with(signedIn(who))
        .with(csrf())
        .exchange();
  }

  private static RequestPostProcessor signedIn(Member who) {
    return authentication(new SignedInMember(who));
  }

  private UUID suggest(Member who, String field, Scope scope, String value) {
    as(who, () -> suggesting.suggest(plan, new Wish(goal, field, scope, value, "Better so"), who));
    return open().id();
  }

  private void take(UUID id) {
    as(ana, () -> answering.take(plan, id, version(id), ana));
  }

  private void takeWith(UUID id, String value, String why) {
    as(ana, () -> answering.takeWith(plan, id, new Other(value, why), version(id), ana));
  }

  private void counter(Member who, UUID id, String value, String why) {
    as(who, () -> answering.counter(plan, id, new Other(value, why), who));
  }

  private void write(Member who, String name, String value) {
    var present = draft(who).unit(goal).field(name);
    var version = present == null ? 0 : present.version();
    as(who, () -> drafting.write(plan, goal, name, value, version, who));
  }

  private void ink() {
    as(ben, () -> drafting.ink(plan, goal, Q2, field(Q2).version(), ben));
  }

  private Suggestion open() {
    assertThat(draft(ana).suggestions()).hasSize(1);
    return draft(ana).suggestions().getFirst();
  }

  private @Nullable Outcome outcome(UUID id) {
    var answer = answer(id);
    return answer == null ? null : answer.outcome();
  }

  private Suggestion.@Nullable Answer answer(UUID id) {
    return draft(ana).suggestion(id).orElseThrow().answer();
  }

  private int version(UUID id) {
    var draft = draft(ana);
    return draft.suggestion(id).orElseThrow().version(draft.unit(goal));
  }

  private List<String> moved() {
    return open().moved(draft(ana).unit(goal));
  }

  private Field field(String name) {
    return Objects.requireNonNull(draft(ana).unit(goal).field(name));
  }

  private List<String> quarters(Draft draft) {
    return List.of("q1", "q2", "q3", "q4").stream()
        .map(q -> Objects.requireNonNullElse(draft.unit(goal).value("vendor_revenue." + q), ""))
        .toList();
  }

  private List<History.Line> latest() {
    var lines = Acting.as(ana.person(), () -> history.after(plan, 0, 1000));
    return lines.stream().filter(it -> it.revision() == lines.getLast().revision()).toList();
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private static Map.Entry<String, String> nothing() {
    return new java.util.AbstractMap.SimpleEntry<>("vendor_revenue.q4", null);
  }

  private static void as(Member who, Runnable act) {
    Acting.as(who.person(), act);
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(act).withMessage(code);
  }
}
