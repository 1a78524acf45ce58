package tandem.goals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Money;
import tandem.basics.Outdated;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.organisations.Rate;
import tandem.plans.Draft;
import tandem.plans.Filling;
import tandem.plans.Given;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Stale;
import tandem.plans.Unit;
import tools.jackson.databind.JsonNode;

/// The money of a goal: its lines by quarter, each with the sum of its year, what comes to each
/// side, and who gets what of what the customer pays.
@RestController
@RequestMapping("/api/v1/plans/{plan}/goals/{goal}/values")
class ValueApi {
  private static final int MOST = 800;

  private final Plans plans;
  private final Shapes shapes;
  private final Filling filling;

  ValueApi(Plans plans, Shapes shapes, Filling filling) {
    this.plans = plans;
    this.shapes = shapes;
    this.filling = filling;
  }

  record Amount(String amount, String currency) {
    static Amount of(Money money) {
      return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  /// `field` is the name by which the cell is written, with `version` as its If-Match.
  record Cell(String quarter, String field, @Nullable Amount value, String firmness, int version) {}

  /// `year` is the sum of the quarters, `complete` tells whether none of them is missing;
  /// `year_target` is what they shall come to, `viewed` the sum in the asker's own currency.
  record Line(
      String line,
      String side,
      List<Cell> quarters,
      Amount year,
      boolean complete,
      Cell yearTarget,
      @Nullable Amount viewed) {}

  record Total(
      String side, List<Amount> quarters, Amount year, boolean complete, @Nullable Amount viewed) {}

  /// A quarter of the plan with its days, `ends` the last of them, and how each side calls it.
  record Days(String quarter, String days, Map<String, String> called) {
    static Days of(NumbersView.Head head) {
      var called = new TreeMap<String, String>();
      head.called().forEach(it -> called.put(it.side(), it.text()));
      return new Days(head.quarter(), head.days(), called);
    }
  }

  /// At which the asker sees amounts in a currency of their own.
  record RateAnswer(String origin, String target, String rate, LocalDate day, String source) {
    static RateAnswer of(Rate rate) {
      return new RateAnswer(
          rate.origin().getCurrencyCode(),
          rate.target().getCurrencyCode(),
          rate.inDigits(),
          rate.day(),
          rate.source());
    }
  }

  /// The parts are together what the customer pays. Of the product, `vendor` reaches the vendor and
  /// `product` stays with the partner; `services` are the partner's own on top.
  record Parts(Amount customer, Amount vendor, Amount product, Amount services, boolean complete) {
    static Parts of(Split split) {
      return new Parts(
          Amount.of(split.customer()),
          Amount.of(split.vendor()),
          Amount.of(split.product()),
          Amount.of(split.services()),
          split.complete());
    }
  }

  /// `quarters` where it is about some of them; `difference` where they do not come to the year.
  record Check(String code, String line, List<String> quarters, @Nullable Amount difference) {}

  record Values(
      List<Days> quarters,
      List<Line> lines,
      List<Total> sides,
      Parts split,
      List<Check> checks,
      @Nullable RateAnswer rate) {}

  /// `version` is the one the writer saw.
  record Entry(@Nullable String field, @Nullable JsonNode value, @Nullable Integer version) {}

  /// `reason` is for what becomes a suggestion.
  record Block(@Nullable List<Entry> cells, @Nullable String reason) {}

  @GetMapping
  Values values(@PathVariable PlanId plan, @PathVariable UnitId goal) {
    return values(plans.draft(plan), goal);
  }

  @PutMapping
  Values write(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @RequestBody Block block,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    var unit = draft.unit(goal, GoalShape.KIND);
    var cells = block.cells();
    if (cells == null || cells.isEmpty() || cells.size() > MOST) {
      throw RuleBroken.in("cells", "paste.cells", MOST);
    }
    var entries = cells.stream().map(cell -> entry(draft, unit, cell)).toList();
    try {
      filling.fill(plan, goal, entries, block.reason() == null ? "" : block.reason(), member);
    } catch (Stale stale) {
      throw new Outdated(values(stale.draft(), goal));
    }
    return values(plans.draft(plan), goal);
  }

  private Filling.Entry entry(Draft draft, Unit goal, @Nullable Entry cell) {
    var name = cell == null ? null : cell.field();
    if (cell == null || name == null || !isCell(draft, name)) {
      throw RuleBroken.in("cells", "paste.at-unknown", name == null ? "" : name);
    }
    if (cell.version() == null) {
      throw RuleBroken.in("cells", "paste.version-missing", name);
    }
    var text = Given.text(draft.plan(), shapes.field(draft, goal, name), cell.value());
    return new Filling.Entry(name, text, cell.version());
  }

  private static boolean isCell(Draft draft, String name) {
    return Numbers.writtenBy(draft.plan().mine()).stream()
        .anyMatch(line -> line.cells().anyMatch(name::equals));
  }

  private static Values values(Draft draft, UnitId id) {
    var goal = draft.unit(id, GoalShape.KIND);
    var numbers = Numbers.of(goal, draft.plan());
    var rate = draft.plan().rate();
    return new Values(
        Heads.of(draft).stream().map(Days::of).toList(),
        numbers.lines().keySet().stream().map(line -> line(goal, line, numbers, rate)).toList(),
        Arrays.stream(Side.values()).map(side -> total(side, numbers, rate)).toList(),
        Parts.of(numbers.split()),
        NumberCheck.of(draft, goal).stream().map(ValueApi::check).toList(),
        rate == null ? null : RateAnswer.of(rate));
  }

  private static Check check(NumberCheck check) {
    var difference = check.difference();
    return new Check(
        check.code(),
        check.line().key(),
        check.quarters().stream().map(Quarter::toString).toList(),
        difference == null ? null : Amount.of(difference));
  }

  private static Total total(Side side, Numbers numbers, @Nullable Rate rate) {
    var year = numbers.year(side);
    return new Total(
        side.key(),
        Numbers.quarters().map(q -> Amount.of(numbers.at(side, q).money())).toList(),
        Amount.of(year.money()),
        year.isComplete(),
        viewed(year, rate));
  }

  private static @Nullable Amount viewed(Sum sum, @Nullable Rate rate) {
    return rate == null ? null : Amount.of(rate.of(sum.money()));
  }

  private static Line line(Unit goal, ValueLine line, Numbers numbers, @Nullable Rate rate) {
    var year = numbers.year(line);
    return new Line(
        line.key(),
        line.side().key(),
        Numbers.quarters()
            .map(q -> cell(goal, line.cell(q), q.toString(), numbers.currency()))
            .toList(),
        Amount.of(year.money()),
        year.isComplete(),
        cell(goal, line.yearCell(), "year", numbers.currency()),
        viewed(year, rate));
  }

  private static Cell cell(Unit goal, String name, String when, Currency currency) {
    var field = goal.field(name);
    var value = Numbers.read(goal.value(name), currency);
    return new Cell(
        when,
        name,
        value == null ? null : Amount.of(value),
        field == null ? "empty" : field.firmness().key(),
        field == null ? 0 : field.version());
  }
}
