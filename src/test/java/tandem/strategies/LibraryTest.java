package tandem.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.strategies.Reseller.as;
import static tandem.strategies.Reseller.does;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Field;
import tandem.plans.Plans;
import tandem.plans.Undoing;
import tandem.strategies.Library.Kept;
import tandem.strategies.Library.Used;
import tandem.strategies.Using.Bringing;

/// A reseller's own strategies: its people alone see them, and each plan holds a copy.
@TandemTest
class LibraryTest {
  static final String WORD = "Quillwort";

  @Autowired Library library;
  @Autowired Keeping keeping;
  @Autowired Using using;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Undoing undoing;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  Reseller cast;
  Member ben;
  StrategyId ours;

  @BeforeEach
  void aStrategyOfTheReseller() {
    cast = new Reseller(source, plans, browser);
    ben = cast.ben;
    ours = as(ben, () -> keeping.write(words(WORD + " clinics"), ben));
  }

  @Test
  void isForItsOwnPeopleAlone() {
    assertThat(as(cast.bea, () -> library.all())).hasSize(1);
    for (var stranger : List.of(cast.xara, cast.yve)) {
      assertThat(as(stranger, () -> library.all())).isEmpty();
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> as(stranger, () -> library.one(ours)));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> does(stranger, () -> keeping.takeUp(ours, stranger)));
      assertThat(cast.get(stranger, "/strategies/" + ours)).hasStatus(404);
    }
    assertThat(library.all()).isEmpty();
  }

  @Test
  void keepsEachOfItsVersions() {
    change(1, WORD + " hospitals");
    var versions = one(cast.bea).strategy().versions();
    assertThat(versions).extracting(it -> it.number()).containsExactly(2, 1);
    assertThat(versions.getFirst().words().statement()).isEqualTo(WORD + " hospitals");
    assertThat(versions.getFirst().name()).isEqualTo("Ben");
    change(2, WORD + " hospitals");
    assertThat(one(ben).strategy().versions()).hasSize(2);
  }

  @Test
  void isNotWrittenOver() {
    change(1, WORD + " hospitals");
    assertThatExceptionOfType(Moved.class).isThrownBy(() -> change(1, "Schools"));
    var answer =
        cast.post(ben, "/strategies/" + ours, "version", "1", "statement", "Schools of mine");
    assertThat(answer).hasStatus(409);
    assertThat(Reseller.text(answer)).contains(WORD + " hospitals", "Schools of mine");
  }

  @Test
  void refusesNamingTheField() {
    refused("field.missing", "statement", () -> StrategyWords.read(Map.of("statement", " ")));
    refused(
        "field.unreadable.choice",
        "kind",
        () -> StrategyWords.read(Map.of("statement", "Grow", "kind", "luck")));
    refused(
        "field.too-long",
        "measure",
        () -> StrategyWords.read(Map.of("statement", "Grow", "measure", "x".repeat(301))));
    var answer = cast.post(ben, "/strategies", "statement", " ");
    assertThat(answer).hasStatus(422);
    assertThat(Reseller.text(answer)).contains("id=\"statement-error\"");
  }

  @Test
  void isSharedOnlyWithThoseOneHasPlansWith() {
    var nobody = OrganisationId.fresh();
    refused(
        "strategy.counterpart-unknown",
        "counterpart",
        () -> does(ben, () -> keeping.share(ours, nobody, ben)));
    refused(
        "strategy.counterpart-unknown",
        "counterpart",
        () -> does(cast.bea, () -> keeping.share(ours, vendorX(), cast.bea)));
    share(vendorX());
    assertThat(one(cast.bea).strategy().shared()).extracting(it -> it.name()).hasSize(1);
  }

  @Test
  void isSeenByTheVendorItIsSharedWithAndNoOther() {
    share(vendorX());
    var inX = use(cast.withX);
    var inY = use(cast.withY);
    assertThat(cast.draft(cast.xara, cast.withX).find(inX.toString())).isPresent();
    assertThat(cast.draft(cast.yve, cast.withY).find(inY.toString())).isEmpty();
    var plan = "/plans/" + cast.withY;
    for (var page :
        List.of("", "/strategies", "/strategies?as=table", "/history", "/history/compare?from=0")) {
      assertThat(cast.page(cast.yve, plan + page)).as(page).doesNotContain(WORD);
    }
    assertThat(cast.page(cast.yve, "/search?q=" + WORD)).doesNotContain(WORD + " clinics");
    assertThat(cast.page(cast.xara, "/search?q=" + WORD)).contains("clinics");
    assertThat(cast.page(cast.yve, "/strategies")).doesNotContain(WORD);
    assertThat(cast.get(cast.yve, plan + "/strategies/" + inY)).hasStatus(404);
    assertThat(cast.page(ben, plan + "/strategies")).contains(WORD);
    for (var call :
        List.of(
            "/strategies",
            "/strategies/copies",
            "/changes",
            "/findings",
            "/export?format=csv&list=strategies")) {
      assertThat(program(cast.yve, plan + call)).as(call).doesNotContain(WORD);
    }
    assertThat(program(cast.xara, "/plans/" + cast.withX + "/strategies/copies"))
        .contains("\"items\":[]");
    assertThat(program(cast.xara, "/strategies")).doesNotContain(WORD);
    assertThat(program(cast.yve, "/search?q=" + WORD)).doesNotContain("clinics");
  }

  @Test
  void staysWhereItWasSentWhenItIsSharedNoMore() {
    share(vendorX());
    var inX = use(cast.withX);
    does(ben, () -> keeping.unshare(ours, vendorX(), ben));
    assertThat(cast.draft(cast.xara, cast.withX).find(inX.toString())).isPresent();
    assertThat(one(ben).strategy().shared()).isEmpty();
  }

  @Test
  void standsOnceInAPlan() {
    var first = use(cast.withX);
    refused("strategy.in-plan-already", "strategy", () -> use(cast.withX));
    does(ben, () -> adding.remove(cast.withX, first, ben));
    assertThat(as(ben, () -> library.missingIn(plans.draft(cast.withX)))).hasSize(1);
    use(cast.withX);
  }

  @Test
  void isNotUsedOnceItEnded() {
    does(ben, () -> keeping.end(ours, 1, "We sold it", ben));
    refused("strategy.ended", "strategy", () -> use(cast.withX));
    assertThat(as(ben, () -> library.missingIn(plans.draft(cast.withX)))).isEmpty();
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> change(1, "Schools"));
    does(cast.bea, () -> keeping.takeUp(ours, cast.bea));
    use(cast.withX);
  }

  @Test
  void waitsToBeBroughtIntoThePlansThatUseIt() {
    share(vendorX());
    var inX = use(cast.withX);
    use(cast.withY);
    var answer =
        cast.post(ben, "/strategies/" + ours, "version", "1", "statement", WORD + " hospitals");
    assertThat(answer).hasStatus(302).hasRedirectedUrl("/strategies/" + ours + "/bringing");
    assertThat(cast.page(ben, "/strategies/" + ours + "/bringing"))
        .contains("Growing with Xenon", "Growing with Yttrium", WORD + " clinics");
    cast.joins(cast.withX, cast.bea);
    assertThat(cast.page(cast.bea, "/plans/" + cast.withX + "/strategies"))
        .contains("has version 2 since", "this plan has version 1", WORD + " hospitals");
    assertThat(cast.page(cast.xara, "/plans/" + cast.withX + "/strategies"))
        .doesNotContain("version 2")
        .doesNotContain("hospitals");
    bring(used(cast.withX), 2, cast.bea);
    assertThat(statement(cast.xara, cast.withX, inX).value()).isEqualTo(WORD + " hospitals");
    assertThat(cast.page(cast.bea, "/plans/" + cast.withX + "/strategies"))
        .doesNotContain("this plan has version 1");
    assertThat(used(cast.withX).newer()).isEmpty();
    assertThat(used(cast.withY).newer()).isPresent();
  }

  @Test
  void isBroughtIntoTheChosenPlansOnly() {
    var inX = use(cast.withX);
    var inY = use(cast.withY);
    change(1, WORD + " hospitals");
    var path = "/strategies/" + ours + "/bringing";
    assertThat(cast.post(ben, path, "version", "2")).hasStatus(422);
    var key = used(cast.withX).copy().key();
    assertThat(cast.post(ben, path, "version", "2", "into", key)).hasStatus(302);
    assertThat(statement(ben, cast.withX, inX).value()).isEqualTo(WORD + " hospitals");
    assertThat(statement(ben, cast.withY, inY).value()).isEqualTo(WORD + " clinics");
    assertThat(cast.post(ben, path, "version", "2", "into", key)).hasStatus(422);
    assertThat(cast.post(cast.xara, path, "version", "2", "into", key)).hasStatus(404);
  }

  @Test
  void isSuggestedWhereTheOtherSideAgreed() {
    share(vendorX());
    var inX = use(cast.withX);
    does(cast.xara, () -> drafting.ink(cast.withX, inX, "statement", 1, cast.xara));
    change(1, WORD + " hospitals");
    bring(used(cast.withX), 2, ben);
    assertThat(statement(cast.xara, cast.withX, inX).value()).isEqualTo(WORD + " clinics");
    assertThat(cast.draft(cast.xara, cast.withX).suggestions())
        .singleElement()
        .satisfies(it -> assertThat(it.proposed()).isEqualTo(WORD + " hospitals"));
    assertThat(cast.page(ben, "/plans/" + cast.withX + "/strategies"))
        .doesNotContain("this plan has version");
  }

  @Test
  void waitsAgainOnceItIsUndone() {
    use(cast.withX);
    change(1, WORD + " hospitals");
    bring(used(cast.withX), 2, ben);
    does(ben, () -> undoing.undo(cast.withX, revision(), ben));
    assertThat(used(cast.withX).newer().orElseThrow().here()).isEqualTo(1);
    bring(used(cast.withX), 2, ben);
    assertThat(used(cast.withX).newer()).isEmpty();
  }

  @Test
  void isNotBroughtOverWhatSomebodyWroteMeanwhile() {
    var inX = use(cast.withX);
    change(1, WORD + " hospitals");
    var seen = used(cast.withX);
    does(ben, () -> drafting.write(cast.withX, inX, "measure", "Ten", 0, ben));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> bring(seen, 2, ben))
        .withMessage("strategy.moved");
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> bring(used(cast.withX), 1, ben))
        .withMessage("strategy.moved");
  }

  @Test
  void takesBackWhatTheNewVersionNoLongerSays() {
    does(
        ben,
        () ->
            keeping.change(
                ours,
                1,
                StrategyWords.read(Map.of("statement", WORD + " clinics", "measure", "Ten")),
                ben));
    var inX = use(cast.withX);
    change(2, WORD + " clinics");
    bring(used(cast.withX), 3, ben);
    assertThat(cast.draft(ben, cast.withX).unit(inX).value("measure")).isNull();
  }

  @Test
  void isKeptFromAPlan() {
    var written = add(cast.withX, "Rent services", false);
    var hidden = add(cast.withX, "Sell direct", true);
    var theirs = addAs(cast.xara, cast.withX, "Win the North");
    var kept = as(ben, () -> using.keep(cast.withX, written, ben));
    assertThat(as(ben, () -> library.one(kept)).strategy().isSharedWith(vendorX())).isTrue();
    var secret = as(ben, () -> using.keep(cast.withX, hidden, ben));
    assertThat(as(ben, () -> library.one(secret)).strategy().shared()).isEmpty();
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ben, () -> using.keep(cast.withX, written, ben)))
        .withMessage("strategy.kept-already");
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ben, () -> using.keep(cast.withX, theirs, ben)))
        .withMessage("strategy.not-yours-to-keep");
    assertThat(cast.page(ben, "/plans/" + cast.withX + "/strategies"))
        .contains("From our strategies, version 1");
    assertThat(cast.page(cast.xara, "/plans/" + cast.withX + "/strategies"))
        .contains("Rent services")
        .doesNotContain("From our strategies");
  }

  @Test
  void tellsWhereItIsUsedToThoseInThatPlan() {
    use(cast.withX);
    assertThat(one(ben).uses()).hasSize(1);
    assertThat(one(ben).uses().getFirst().copy().told()).isNotNull();
    assertThat(one(cast.bea).uses()).isEmpty();
    assertThat(cast.page(cast.bea, "/strategies")).doesNotContain("Growing with Xenon");
  }

  @Test
  void leavesTheOtherSidesStrategyToThem() {
    assertThat(cast.page(ben, "/plans/" + cast.withX + "/strategies"))
        .doesNotContain("name=\"ask_due\"");
    share(vendorX());
    use(cast.withX);
    assertThat(cast.page(ben, "/plans/" + cast.withX + "/strategies")).contains("name=\"ask_due\"");
    assertThat(
            cast.post(
                ben,
                "/plans/" + cast.withX + "/units",
                "kind",
                "strategy",
                "side",
                "vendor",
                "ask",
                "statement",
                "question",
                "How?",
                "ask_due",
                "2027-02-01"))
        .hasStatus(302);
    var blank =
        cast.draft(cast.xara, cast.withX).fields().filter(it -> it.due() != null).findFirst();
    assertThat(blank.orElseThrow().question()).isEqualTo("How?");
    assertThat(cast.page(ben, "/plans/" + cast.withX + "/strategies"))
        .doesNotContain("name=\"ask_due\"");
  }

  @Test
  void isAddedToAPlanWithItsKind() {
    var units = "/plans/" + cast.withX + "/units";
    var answer =
        cast.post(ben, units, "kind", "strategy", "kind", "upsell", "statement", "Two more each");
    assertThat(answer).hasStatus(302);
    assertThat(cast.draft(ben, cast.withX).units("strategy").getFirst().value("kind"))
        .isEqualTo("upsell");
  }

  private void change(int version, String statement) {
    does(ben, () -> keeping.change(ours, version, words(statement), ben));
  }

  private static StrategyWords words(String statement) {
    return StrategyWords.read(Map.of("statement", statement, "kind", "new_market"));
  }

  private UnitId use(PlanId plan) {
    return as(ben, () -> using.use(plan, ours, ben));
  }

  private void share(OrganisationId counterpart) {
    does(ben, () -> keeping.share(ours, counterpart, ben));
  }

  private void bring(Used used, int version, Member by) {
    var copy = used.copy();
    var bringing = new Bringing(copy.plan(), copy.unit(), copy.seen(), version);
    does(by, () -> using.bring(bringing, "We changed our mind", by));
  }

  private UnitId add(PlanId plan, String statement, boolean onlyUs) {
    var addition =
        new Adding.Addition("strategy", null, null, onlyUs, Map.of("statement", statement));
    return as(ben, () -> adding.add(plan, addition, List.of(), ben));
  }

  private UnitId addAs(Member by, PlanId plan, String statement) {
    var addition =
        new Adding.Addition("strategy", null, null, false, Map.of("statement", statement));
    return as(by, () -> adding.add(plan, addition, List.of(), by));
  }

  private Kept one(Member who) {
    return as(who, () -> library.one(ours));
  }

  private Used used(PlanId plan) {
    return one(ben).uses().stream()
        .filter(it -> it.copy().plan().equals(plan))
        .findFirst()
        .orElseThrow();
  }

  private long revision() {
    return cast.draft(ben, cast.withX).plan().revision();
  }

  private Field statement(Member who, PlanId plan, UnitId unit) {
    return Objects.requireNonNull(cast.draft(who, plan).unit(unit).field("statement"));
  }

  private OrganisationId vendorX() {
    return cast.xara.organisation();
  }

  private String program(Member who, String path) {
    var token = as(who, () -> tokens.issue(who, "tests").secret());
    var answer =
        browser.get().uri("/api/v1" + path).header("Authorization", "Bearer " + token).exchange();
    assertThat(answer).hasStatusOk();
    return Reseller.text(answer);
  }

  private static void refused(String code, String field, Runnable work) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(work::run)
        .satisfies(it -> {
          assertThat(it.code()).isEqualTo(code);
          assertThat(it.field()).isEqualTo(field);
        });
  }
}
