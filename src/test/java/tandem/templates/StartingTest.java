package tandem.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.goals.GoalShape;
import tandem.plans.Adding;
import tandem.plans.Beginnings.Beginning;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Field;
import tandem.plans.Firmness;
import tandem.plans.Plans;
import tandem.plans.Unit;

/// What a plan can begin with, and what of a plan goes on into another.
@TandemTest
class StartingTest {
  @Autowired Starting starting;
  @Autowired OwnTemplates own;
  @Autowired Shipped shipped;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Completions completions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Newcomers newcomers;
  Member ana;
  Member ben;
  PlanId last;
  UnitId goal;

  @BeforeEach
  void lastYearsPlan() {
    newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana Wieland", newcomers.organisation("Vela Software"));
    last = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben Korhonen", Newcomers.partner(plans, last, ana));
    newcomers.joins(last, ben);
    var ours = add(ana, "strategy", Map.of("statement", "Be in every hotel"), false);
    var theirs = add(ben, "strategy", Map.of("statement", "Live from services"), false);
    goal =
        add(
            ana,
            "goal",
            Map.of(
                "title", "Win hotels",
                "vendor_strategy", ours.toString(),
                "partner_strategy", theirs.toString(),
                "vendor_revenue.q1", "1000.50",
                "vendor_revenue.q2", "2000"),
            false);
    write(ben, goal, "partner_because", "They pay us by the month");
    write(ben, goal, "partner_margin.q1", "777");
    var done = add(ana, "action", Map.of("title", "List hotels", "goal", goal.toString()), false);
    add(ben, "action", Map.of("title", "Call hotels", "goal", goal.toString()), false);
    as(ana, () -> completions.complete(last, done, ana));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reseller-growth",
        "managed-services-launch",
        "new-market",
        "alliance-co-sell",
        "distributor"
      })
  void beginsWithAShippedTemplateOnEitherSide(String key) {
    for (var side : Side.values()) {
      var plan = as(ana, () -> starting.begin(key, start(side), ana));
      var draft = as(ana, () -> plans.draft(plan));
      var template = shipped.all().stream().filter(it -> it.key().equals(key)).findFirst();
      assertThat(draft.units(GoalShape.KIND)).hasSize(3);
      assertThat(draft.units("action").size())
          .isEqualTo(template.orElseThrow().count("action"))
          .isGreaterThanOrEqualTo(6);
      assertThat(draft.units("strategy"))
          .singleElement()
          .matches(it -> it.side() == side.other() && !it.has("statement"));
      assertThat(draft.blanks(side)).isZero();
      assertThat(draft.units("action")).allMatch(it -> it.has("goal") && it.has("effort"));
    }
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void beginsWithWhatOneSideWroteLastYear(Side side) {
    var by = side == Side.VENDOR ? ana : ben;
    var kept = as(by, () -> own.keep(last, "Hotels", "", by));
    var words = kept.pieces().toString();
    assertThat(words.contains("Be in every hotel")).isEqualTo(side == Side.VENDOR);
    assertThat(words.contains("Live from services")).isEqualTo(side == Side.PARTNER);
    assertThat(words.contains("Call hotels")).isEqualTo(side == Side.PARTNER);
    assertThat(words).doesNotContain("1000.50", "777.00");
  }

  @Test
  void keepsTheTiesOfATemplate() {
    var kept = as(ana, () -> own.keep(last, "Hotels", "", ana));
    var plan = as(ana, () -> starting.begin(kept.key(), start(Side.VENDOR), ana));
    var draft = as(ana, () -> plans.draft(plan));
    var goals = draft.units(GoalShape.KIND);
    assertThat(goals).hasSize(1);
    assertThat(
            draft.find(goals.getFirst().value("vendor_strategy")).map(it -> it.value("statement")))
        .contains("Be in every hotel");
    assertThat(draft.units("action"))
        .singleElement()
        .matches(it -> goals.getFirst().id().toString().equals(it.value("goal")));
  }

  @Test
  void isOnesOrganisationsAlone() {
    var kept = as(ana, () -> own.keep(last, "Hotels", "", ana));
    assertThat(as(ana, starting::all)).extracting(Beginning::key).contains(kept.key());
    assertThat(as(ben, starting::all)).extracting(Beginning::key).doesNotContain(kept.key());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> as(ben, () -> starting.begin(kept.key(), start(Side.VENDOR), ben)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            as(
                ben,
                () -> {
                  own.remove(java.util.UUID.fromString(kept.key()));
                  return "";
                }));
  }

  @Test
  void refusesToKeepNothing() {
    var empty = newcomers.plan(plans, ana);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ana, () -> own.keep(empty, "Nothing", "", ana)))
        .matches(refused -> refused.code().equals("template.nothing-ours"));
  }

  @Test
  void goesOnFromLastYear() {
    var key = "plan:" + last;
    var heading = as(ana, () -> starting.heading(key)).orElseThrow();
    assertThat(heading.period().start()).isEqualTo("2028-01-01");
    assertThat(heading.counterpart()).isEqualTo("Korhonen Oy");

    var draft = next(ana, heading);
    var next = draft.units(GoalShape.KIND).getFirst();
    assertThat(next.value("vendor_revenue.last_year")).isEqualTo("3000.50");
    assertThat(next.has("vendor_revenue.q1")).isFalse();
    assertThat(next.value(GoalShape.CARRIED)).startsWith("1 of 2 steps were open");
    assertThat(draft.units("action"))
        .extracting(it -> it.value("title"))
        .containsExactly("Call hotels");
    assertThat(asked(next, "partner_because"))
        .isEqualTo("Does this still hold? They pay us by the month");
    var theirs = draft.find(next.value("partner_strategy")).orElseThrow();
    assertThat(asked(theirs, "statement")).isEqualTo("Does this still hold? Live from services");
    assertThat(GoalShape.isQuota(draft, next)).as("a baseline is no quota").isFalse();
  }

  @Test
  void keepsMarginWithItsSide() {
    var vendors = next(ana, as(ana, () -> starting.heading("plan:" + last)).orElseThrow());
    assertThat(vendors.fields().map(Field::value)).doesNotContain("777.00");
    var partners = next(ben, as(ben, () -> starting.heading("plan:" + last)).orElseThrow());
    assertThat(partners.units(GoalShape.KIND).getFirst().value("partner_margin.last_year"))
        .isEqualTo("777.00");
  }

  @Test
  void isNotForWhoDoesNotSeeIt() {
    var stranger = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> as(stranger, () -> starting.begin("plan:" + last, start(Side.VENDOR), stranger)));
    assertThat(as(stranger, plans::all)).isEmpty();
  }

  private static String asked(Unit unit, String name) {
    var field = Objects.requireNonNull(unit.field(name));
    assertThat(field.firmness()).isEqualTo(Firmness.BLANK);
    return String.valueOf(field.question());
  }

  private Draft next(Member by, Plans.Start heading) {
    var plan = as(by, () -> starting.begin("plan:" + last, heading, by));
    return as(by, () -> plans.draft(plan));
  }

  private static Plans.Start start(Side side) {
    var start = Newcomers.start();
    return new Plans.Start(
        start.title(), start.period(), start.currency(), start.cycleStart(), side, "Wave Systems");
  }

  private UnitId add(Member by, String kind, Map<String, String> values, boolean onlyUs) {
    var addition = new Adding.Addition(kind, null, null, onlyUs, values);
    return as(by, () -> adding.add(last, addition, List.of(), by));
  }

  private void write(Member by, UnitId unit, String field, String text) {
    as(by, () -> drafting.write(last, unit, field, text, 0, by));
  }

  private static void as(Member who, Runnable asked) {
    Acting.as(who.person(), asked);
  }

  private static <T> T as(Member who, Supplier<T> asked) {
    return Acting.as(who.person(), asked::get);
  }
}
