package tandem.goals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;

/// Turns scenarios into what people read.
@Component
class ScenarioViews {
  private final FieldViews views;
  private final NumberViews numbers;

  ScenarioViews(FieldViews views, NumberViews numbers) {
    this.views = views;
    this.numbers = numbers;
  }

  ScenariosView of(Draft draft) {
    var sets = ScenarioSet.all(draft);
    var groups = new ArrayList<ScenariosView.Group>();
    ScenarioSet.goals(draft)
        .forEach(goal ->
            groups.add(
                new ScenariosView.Group(
                    views.called(draft, goal),
                    "/plans/" + draft.plan().id() + "/goals#goal-" + goal.id(),
                    rows(draft, sets, set -> set.of(goal, draft.plan())))));
    groups.add(new ScenariosView.Group("", "", totals(draft, sets)));
    var writing = draft.plan().stage().isBeingWritten();
    var home = "/plans/" + draft.plan().id() + "/scenarios";
    return new ScenariosView(
        sets.stream().skip(1).map(it -> set(draft, it, sets.getFirst())).toList(),
        groups.stream().filter(group -> !group.rows().isEmpty()).toList(),
        trigger(draft),
        writing && sets.size() <= 2 ? home + "/new" : null);
  }

  private static String trigger(Draft draft) {
    return Stream.of(GoalShape.KIND, ScenarioShape.KIND, ScenarioNumbersShape.KIND)
        .flatMap(kind -> draft.units(kind).stream())
        .map(unit -> unit.id().toString())
        .collect(
            Collectors.joining(
                " from:#live, unit-",
                "unit-" + draft.plan().id() + " from:#live, unit-",
                " from:#live"));
  }

  private List<ScenariosView.Row> rows(
      Draft draft, List<ScenarioSet> sets, Function<ScenarioSet, Numbers> of) {
    var rows = new ArrayList<ScenariosView.Row>();
    for (var line : Numbers.seenIn(draft.plan())) {
      var years = sets.stream().map(of).map(it -> it.year(line)).toList();
      if (!years.stream().allMatch(Sum::isEmpty)) {
        var label = views.label(draft, GoalShape.KIND, line.key());
        var seen = NumberViews.seen(draft.plan(), line);
        rows.add(row(draft, label, line.side(), false, seen, years));
      }
    }
    return rows;
  }

  private List<ScenariosView.Row> totals(Draft draft, List<ScenarioSet> sets) {
    var rows = new ArrayList<>(rows(draft, sets, set -> set.total(draft.plan())));
    if (!rows.isEmpty()) {
      for (var side : Side.values()) {
        var years = sets.stream().map(it -> it.total(draft.plan()).year(side)).toList();
        rows.add(row(draft, draft.plan().seat(side).shortName(), side, true, null, years));
      }
    }
    return rows;
  }

  private static ScenariosView.Row row(
      Draft draft,
      String label,
      Side side,
      boolean ofSide,
      NumbersView.@Nullable Seen seen,
      List<Sum> years) {
    var viewed = new Viewed(draft.plan().rate());
    var plan = years.getFirst();
    return new ScenariosView.Row(
        label,
        side.key(),
        ofSide,
        seen,
        NumberViews.year(viewed, plan),
        years.stream()
            .skip(1)
            .map(it ->
                new ScenariosView.Compared(NumberViews.year(viewed, it), difference(plan, it)))
            .toList());
  }

  /// How far from the plan's, in money and in percent of it with one decimal.
  static String difference(Sum plan, Sum other) {
    if (plan.isEmpty() || other.isEmpty()) {
      return "";
    }
    var difference = other.money().minus(plan.money()).amount();
    if (difference.signum() == 0) {
      return "=";
    }
    var money = signed(difference, FieldViews.amount(difference.abs()));
    var percent = percent(plan, difference);
    return percent == null
        ? money
        : money + " (" + signed(percent, percent.abs().toPlainString()) + " %)";
  }

  /// Null where the plan's is nothing.
  static @Nullable BigDecimal percent(Sum plan, BigDecimal difference) {
    var base = plan.money().amount();
    return base.signum() == 0
        ? null
        : difference.movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
  }

  private static String signed(BigDecimal number, String digits) {
    return (number.signum() < 0 ? "−" : "+") + digits;
  }

  private ScenariosView.Set set(Draft draft, ScenarioSet set, ScenarioSet plan) {
    var unit = Objects.requireNonNull(set.scenario());
    var writing = draft.plan().stage().isBeingWritten();
    var path = "/plans/" + draft.plan().id() + "/scenarios/" + unit.id();
    return new ScenariosView.Set(
        unit.id().toString(),
        unit.side().key(),
        draft.plan().seat(unit.side()).shortName(),
        views.of(draft, unit, "title"),
        views.of(draft, unit, ScenarioShape.STORY),
        views.talk(draft, unit),
        set.holds(plan),
        ScenarioSet.goals(draft).map(goal -> part(draft, set, unit, goal)).toList(),
        writing ? path + "/adoption" : null,
        writing && unit.side() == draft.plan().mine()
            ? "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/removal"
            : null);
  }

  private ScenariosView.Part part(Draft draft, ScenarioSet set, Unit scenario, Unit goal) {
    var called = views.called(draft, goal);
    var unit = set.numbers().get(goal.id());
    if (unit == null) {
      var adding =
          "/plans/%s/units/new?kind=scenario_numbers&scenario=%s&goal=%s&title=%s"
              .formatted(
                  draft.plan().id(), scenario.id(), goal.id(), UriUtils.encode(called, UTF_8));
      var writing = draft.plan().stage().isBeingWritten();
      return new ScenariosView.Part(called, "", List.of(), writing ? adding : null);
    }
    var money = Numbers.of(unit, draft.plan());
    return new ScenariosView.Part(
        called,
        "scenario_numbers-" + unit.id(),
        money.lines().keySet().stream()
            .map(line -> numbers.line(draft, unit, line, money))
            .toList(),
        null);
  }
}
