package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
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
import tandem.plans.Stage;
import tandem.plans.Suggesting;
import tandem.plans.Undoing;
import tandem.plans.Unit;

/// What stands with a goal of Ana (vendor) and Ben (partner): owners, measures, and what is
/// assumed, sought and feared.
@TandemTest
class BesideTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Undoing undoing;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoal() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana Vela", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben Korhonen", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    goal = add(ana, "goal", "title", "Grow");
  }

  @Test
  void hasAnOwnerOnEachSide() {
    write(ana, goal, "vendor_owner", ana.person().toString());
    assertThat(page(ben, "/goals")).bodyText().contains("Owner at Vela", "Ana Vela", ">AV<");
    refused(
        "partner_owner",
        "field.person-of-the-other-side",
        () -> write(ben, goal, "partner_owner", ana.person().toString()));
    refused(
        "partner_owner",
        "field.unreadable.person",
        () -> write(ben, goal, "partner_owner", UnitId.fresh().toString()));
    assertThat(page(ben, "/units/" + goal + "/partner_owner"))
        .bodyText()
        .contains("Ben Korhonen")
        .doesNotContain("Ana Vela</option>");
  }

  @Test
  void takesNameUnitAndFormulaFromTheGlossary() {
    var measure = unit(measure(ben, "glossary", "attach_rate", "title", "  "));
    assertThat(measure.value("title")).isEqualTo("Attach rate");
    assertThat(measure.value("unit")).isEqualTo("percent");
    assertThat(measure.value("better")).isEqualTo("higher");
    assertThat(measure.value("adds")).isEqualTo("average");
    assertThat(measure.value("formula")).contains("÷ all deals of the quarter");
    var own = unit(measure(ben, "glossary", "attach_rate", "title", "Backup with security"));
    assertThat(own.value("title")).isEqualTo("Backup with security");
    var asked = new Ask("formula", "How do you count it?", null);
    var values = Map.of("glossary", "win_rate", "goal", goal.toString());
    var addition = new Adding.Addition("measure", null, null, false, values);
    var id = Acting.as(ben.person(), () -> adding.add(plan, addition, List.of(asked), ben));
    assertThat(unit(id).value("formula")).isNull();
    refused("title", "field.missing", () -> measure(ben, "unit", "days"));
  }

  @ParameterizedTest
  @CsvSource({
    "20 %,unreadable.number",
    "many,unreadable.number",
    "1e3,unreadable.number",
    "0.1234,number-out-of-range",
    "9999999999999,number-out-of-range"
  })
  void refusesWhatIsNoNumber(String text, String code) {
    var measure = measure(ana, "glossary", "win_rate");
    refused("target.q1", "field." + code, () -> write(ana, measure, "target.q1", text));
  }

  @Test
  void tellsNumbersInTheirUnitAndWhatTheYearComesTo() {
    var rate = measure(ana, "glossary", "attach_rate", "baseline", "30");
    write(ana, rate, "target.q1", "31.50");
    write(ana, rate, "target.q2", "40");
    assertThat(unit(rate).value("target.q1")).isEqualTo("31.5");
    var page = page(ben, "/goals");
    assertThat(page).bodyText().contains("31.5 %", "Attach rate: 30 % to 35.75 %");
    var days = measure(ana, "title", "Answers", "unit", "days", "adds", "last");
    write(ana, days, "reading.q1", "2");
    write(ana, days, "reading.q3", "1200");
    assertThat(page(ben, "/goals/" + goal)).bodyText().contains("Answers, now 1,200 days");
  }

  @ParameterizedTest
  @CsvSource({
    "time_to_first_deal, 90, 100, 100, 100, 100, target-worse",
    "time_to_first_deal, 90, 80, 80, 80, 80, ''",
    "new_customers, 10, 3, 3, 3, 3, ''",
    "new_customers, 12, 3, 3, 3, 3, target-worse",
    "new_customers, 12, 3, 3, 3, '', ''",
    "win_rate, 30, 31, 40, 101, 40, above-hundred",
    "net_retention, 100, 101, 102, 103, 108, ''"
  })
  void saysWhatCannotBeMeantSo(
      String key, String base, String q1, String q2, String q3, String q4, String code) {
    var measure = measure(ana, "glossary", key, "baseline", base);
    var quarters = List.of(q1, q2, q3, q4);
    for (int q = 1; q <= 4; q++) {
      if (!quarters.get(q - 1).isEmpty()) {
        write(ana, measure, "target.q" + q, quarters.get(q - 1));
      }
    }
    assertThat(MeasureCheck.of(unit(measure)).stream().map(MeasureCheck::code).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void goesOnBeingReadWhenAllElseIsSigned() {
    var measure = measure(ana, "glossary", "new_customers");
    write(ana, measure, "target.q1", "4");
    enter(Stage.PROPOSED);
    write(ben, measure, "reading.q1", "2");
    assertThat(draft(ana).plan().stage()).isEqualTo(Stage.PROPOSED);
    enter(Stage.AGREED);
    write(ben, measure, "reading.q1", "3");
    as(ben, () -> undoing.undo(plan, draft(ben).plan().revision(), ben));
    assertThat(unit(measure).value("reading.q1")).isEqualTo("2");
    as(ana, () -> drafting.ink(plan, measure, "reading.q1", version(measure, "reading.q1"), ana));
    as(ana, () -> suggesting.suggest(plan, measure, "reading.q1", "1", "One was a renewal", ana));
    refused(null, "plan.agreed", () -> write(ana, measure, "target.q1", "5"));
    refused(null, "plan.agreed", () -> write(ana, goal, "title", "Shrink"));
    enter(Stage.CLOSED);
    refused(null, "plan.agreed", () -> write(ben, measure, "reading.q2", "3"));
  }

  @Test
  void leavesThePlanWithItsGoalAndComesBackWithIt() {
    var measure = measure(ana, "glossary", "win_rate");
    var risk = add(ana, "risk", "title", "Nobody comes", "goal", goal.toString());
    as(ana, () -> adding.remove(plan, goal, ana));
    var gone = draft(ana);
    assertThat(List.of(goal, measure, risk)).noneMatch(it -> gone.byId().containsKey(it + ""));
    as(ana, () -> undoing.undo(plan, gone.plan().revision(), ana));
    var back = draft(ana);
    assertThat(List.of(goal, measure, risk)).allMatch(it -> back.byId().containsKey(it + ""));
  }

  @Test
  void keepsItsGoalWhereTheOtherSideWrote() {
    measure(ben, "glossary", "win_rate");
    refused(null, "unit.others-stand-with-it", () -> as(ana, () -> adding.remove(plan, goal, ana)));
    assertThat(page(ana, "/units/" + goal + "/title")).bodyText().doesNotContain("/removal");
  }

  @Test
  void needsAGoalThatIsThere() {
    refused("goal", "field.missing", () -> add(ana, "measure", "title", "Alone", "unit", "days"));
    var other = add(ana, "goal", "title", "Other");
    var measure = add(ana, "measure", "title", "Its own", "goal", other.toString());
    as(ana, () -> adding.remove(plan, measure, ana));
    var removal = draft(ana).plan().revision();
    as(ana, () -> adding.remove(plan, other, ana));
    refused(
        "goal", "unit.stands-with-nothing", () -> as(ana, () -> undoing.undo(plan, removal, ana)));
  }

  @Test
  void isSeenByWhoeverSeesItsGoal() {
    var values = Map.of("title", "Grow alone");
    var alone = new Adding.Addition("goal", null, null, true, values);
    var ours = Acting.as(ana.person(), () -> adding.add(plan, alone, List.of(), ana));
    var measure =
        add(ana, "measure", "glossary", "win_rate", "goal", ours.toString(), "title", "Quietwin");
    assertThat(unit(measure).privateTo()).isEqualTo(ana.organisation());
    for (var path : List.of("/goals", "/history", "")) {
      assertThat(page(ben, path)).hasStatusOk().bodyText().doesNotContain("Quietwin");
    }
    assertThat(call(ben, HttpMethod.GET, "/measures", "")).bodyText().doesNotContain("Quietwin");
    var open = measure(ana, "glossary", "attach_rate");
    refused("goal", "unit.seen-apart", () -> write(ana, open, "goal", ours.toString()));
  }

  @Test
  void mayBeKeptToOneSideWhereTheGoalIsNot() {
    var hidden =
        new Adding.Addition(
            "risk", null, null, true, Map.of("title", "Quietly", "goal", goal.toString()));
    Acting.as(ben.person(), () -> adding.add(plan, hidden, List.of(), ben));
    assertThat(page(ben, "/goals")).bodyText().contains("Quietly");
    assertThat(page(ana, "/goals")).bodyText().doesNotContain("Quietly");
    as(ana, () -> adding.remove(plan, goal, ana));
    assertThat(page(ben, "/goals")).hasStatusOk().bodyText().doesNotContain("Quietly");
  }

  @Test
  void isThereForPrograms() {
    var body =
        "{\"fields\": {\"goal\": \"%s\", \"glossary\": \"funds_used\", \"baseline\": 12.5}}"
            .formatted(goal);
    assertThat(call(ben, HttpMethod.POST, "/measures", body))
        .hasStatus(201)
        .bodyText()
        .contains("Marketing funds used", "\"value\":\"12.5\"");
    for (var kind : List.of("assumption", "account", "risk")) {
      var added = "{\"fields\": {\"goal\": \"%s\", \"title\": \"A %s\"}}".formatted(goal, kind);
      assertThat(call(ana, HttpMethod.POST, "/" + kind + "s", added)).hasStatus(201);
      assertThat(call(ben, HttpMethod.GET, "/" + kind + "s", "")).bodyText().contains("A " + kind);
      assertThat(page(ben, "/goals")).bodyText().contains("A " + kind);
    }
    assertThat(browser.get().uri("/glossary").with(authentication(new SignedInMember(ana))))
        .hasStatusOk()
        .bodyText()
        .contains("12 ÷ 40 × 100 = 30 %", "id=\"time_to_first_deal\"");
  }

  /// Two words of Ben's, the choice and the baseline, beside Ana's title; not the six that came
  /// along.
  @Test
  void countsAsWrittenByWhoeverWroteIt() {
    measure(ben, "glossary", "win_rate", "baseline", "20");
    assertThat(draft(ana).share(Side.PARTNER)).isEqualTo(67);
  }

  private UnitId measure(Member by, String... values) {
    var all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = "goal";
    all[values.length + 1] = goal.toString();
    return add(by, "measure", all);
  }

  private UnitId add(Member by, String kind, String... values) {
    var all = new HashMap<String, String>();
    for (int i = 0; i < values.length; i += 2) {
      all.put(values[i], values[i + 1]);
    }
    var addition = new Adding.Addition(kind, null, null, false, all);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private void write(Member by, UnitId unit, String field, String text) {
    as(by, () -> drafting.write(plan, unit, field, text, version(unit, field), by));
  }

  private int version(UnitId unit, String field) {
    var present = plans.draft(plan).unit(unit).field(field);
    return present == null ? 0 : present.version();
  }

  private Unit unit(UnitId id) {
    return draft(ana).unit(id);
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private void enter(Stage stage) {
    as(ana, () -> plans.enter(plan, stage));
  }

  private static void as(Member who, Runnable work) {
    Acting.as(who.person(), work);
  }

  private static void refused(@Nullable String field, String code, ThrowingCallable work) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(work)
        .satisfies(it -> {
          assertThat(it.code()).isEqualTo(code);
          assertThat(it.field()).isEqualTo(field);
        });
  }

  private MvcTestResult page(Member who, String path) {
    return browser
        .get()
        .uri("/plans/" + plan + path)
        .with(authentication(new SignedInMember(who)))
        .exchange();
  }

  private MvcTestResult call(Member who, HttpMethod method, String path, String body) {
    var token =
        Objects.requireNonNull(Acting.as(who.person(), () -> tokens.issue(who, "t").secret()));
    return browser
        .method(method)
        .uri("/api/v1/plans/" + plan + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
