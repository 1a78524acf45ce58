package tandem.goals;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.goals.ValueApi.Amount;
import tandem.plans.Draft;
import tandem.plans.Plans;

/// The plan's numbers with its scenarios beside them. Their names, stories and cells are fields of
/// units like all others.
@RestController
@RequestMapping("/api/v1/plans/{plan}/number-sets")
class ScenarioApi {
  private final Plans plans;
  private final Scenarios scenarios;

  ScenarioApi(Plans plans, Scenarios scenarios) {
    this.plans = plans;
    this.scenarios = scenarios;
  }

  /// A line, or all of one side, over the year; `difference` is from the plan's, `percent` of it.
  record Line(
      @Nullable String line,
      String side,
      Amount year,
      boolean complete,
      Amount difference,
      @Nullable String percent) {}

  record GoalAnswer(String goal, @Nullable String numbers, List<Line> lines) {}

  /// `scenario` is null and `number` 0 for the plan's own; `version` what making it the plan's
  /// names.
  record SetAnswer(
      int number,
      @Nullable String scenario,
      @Nullable String title,
      boolean same,
      int version,
      List<GoalAnswer> goals,
      List<Line> totals) {

    private String key() {
      return "%09d".formatted(number);
    }
  }

  record Starting(@Nullable String title, @Nullable String story, @Nullable BigDecimal percent) {}

  record Adopting(@Nullable String keepAs, @Nullable String reason) {}

  @GetMapping
  Page<SetAnswer> all(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    var sets = ScenarioSet.all(draft).stream().map(it -> answer(draft, it)).toList();
    return Page.of(sets, SetAnswer::key, turn);
  }

  @GetMapping("/{scenario}")
  ResponseEntity<SetAnswer> one(@PathVariable PlanId plan, @PathVariable UnitId scenario) {
    var answer = answer(plans.draft(plan), scenario);
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  @PostMapping
  ResponseEntity<SetAnswer> start(
      @PathVariable PlanId plan, @RequestBody Starting asked, @SignedIn Member member) {
    var percent = asked.percent() == null ? "" : asked.percent().toString();
    var start = new Scenarios.Start(text(asked.title()), text(asked.story()), percent);
    var id = scenarios.start(plan, start, member);
    var answer = answer(plans.draft(plan), id);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/number-sets/" + id))
        .eTag(Version.tag(answer.version()))
        .body(answer);
  }

  @PostMapping("/{scenario}/adoption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void adopt(
      @PathVariable PlanId plan,
      @PathVariable UnitId scenario,
      @RequestHeader("If-Match") Version version,
      @RequestBody Adopting asked,
      @SignedIn Member member) {
    var seen = version.number();
    var adoption = new Scenarios.Adoption(text(asked.keepAs()), text(asked.reason()), seen);
    try {
      scenarios.adopt(plan, scenario, adoption, member);
    } catch (Scenarios.Moved moved) {
      throw new Outdated(answer(plans.draft(plan), scenario));
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static SetAnswer answer(Draft draft, UnitId scenario) {
    return answer(draft, ScenarioSet.of(draft, draft.unit(scenario, ScenarioShape.KIND)));
  }

  private static SetAnswer answer(Draft draft, ScenarioSet set) {
    var own = ScenarioSet.ofPlan(draft);
    var plan = draft.plan();
    var scenario = set.scenario();
    var totals = new ArrayList<>(lines(draft, own.total(plan), set.total(plan)));
    Arrays.stream(Side.values())
        .map(it -> line(null, it, own.total(plan).year(it), set.total(plan).year(it)))
        .forEach(totals::add);
    return new SetAnswer(
        scenario == null ? 0 : scenario.number(),
        scenario == null ? null : scenario.id().toString(),
        scenario == null ? null : scenario.value("title"),
        set.holds(own),
        Scenarios.seen(draft, set),
        ScenarioSet.goals(draft)
            .map(goal -> {
              var unit = set.numbers().get(goal.id());
              return new GoalAnswer(
                  goal.id().toString(),
                  unit == null ? null : unit.id().toString(),
                  lines(draft, own.of(goal, plan), set.of(goal, plan)));
            })
            .toList(),
        totals);
  }

  private static List<Line> lines(Draft draft, Numbers plan, Numbers other) {
    return Numbers.seenIn(draft.plan()).stream()
        .map(line -> line(line.key(), line.side(), plan.year(line), other.year(line)))
        .toList();
  }

  private static Line line(@Nullable String line, Side side, Sum plan, Sum other) {
    var difference = other.money().minus(plan.money());
    var percent = ScenarioViews.percent(plan, difference.amount());
    return new Line(
        line,
        side.key(),
        Amount.of(other.money()),
        other.isComplete(),
        Amount.of(difference),
        percent == null ? null : percent.toPlainString());
  }
}
