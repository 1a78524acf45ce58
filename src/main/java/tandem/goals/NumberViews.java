package tandem.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plan;
import tandem.plans.Unit;

/// Turns the money of goals into what people read.
@Component
class NumberViews {
  private final FieldViews views;

  NumberViews(FieldViews views) {
    this.views = views;
  }

  /// Of all goals of a plan.
  NumbersView of(Draft draft) {
    var numbers = Numbers.of(draft);
    var viewed = new Viewed(draft.plan().rate());
    var rows = new ArrayList<NumbersView.Row>();
    for (var line : numbers.lines().keySet()) {
      rows.add(
          new NumbersView.Row(
              views.label(draft, GoalShape.KIND, line.key()),
              line.side().key(),
              false,
              cells(viewed, quarter -> numbers.at(line, quarter)),
              year(viewed, numbers.year(line)),
              seen(draft.plan(), line)));
    }
    numbers.own().forEach((line, sums) -> rows.add(own(draft.plan(), viewed, line, sums)));
    for (var side : Side.values()) {
      rows.add(
          new NumbersView.Row(
              draft.plan().seat(side).shortName(),
              side.key(),
              true,
              cells(viewed, quarter -> numbers.at(side, quarter)),
              year(viewed, numbers.year(side)),
              null));
    }
    rows.removeIf(row -> row.year().text().isEmpty() && !row.ofSide());
    return new NumbersView(
        numbers.isEmpty() ? List.of() : rows,
        parts(draft, numbers.split()),
        numbers.lines().keySet().stream()
            .filter(line -> !line.isShared())
            .map(line -> new NumbersView.Sharing(line.key(), act(draft.plan(), line)))
            .toList());
  }

  private static NumbersView.Row own(Plan plan, Viewed viewed, OwnLine line, List<Sum> sums) {
    var side = line.side();
    return new NumbersView.Row(
        line.title(),
        side == null ? "" : side.key(),
        false,
        cells(viewed, quarter -> sums.get(quarter.number() - 1)),
        year(viewed, sums.stream().reduce(Sum.none(plan.currency()), Sum::plus)),
        line.kept() ? keptBy(plan) : null);
  }

  private static NumbersView.Seen keptBy(Plan plan) {
    return new NumbersView.Seen("edit.only-us", plan.ours().shortName());
  }

  /// Who sees what stands with a goal; null if both do.
  static NumbersView.@Nullable Seen seen(Plan plan, Unit unit) {
    return unit.privateTo() == null ? null : keptBy(plan);
  }

  private static String act(Plan plan, ValueLine line) {
    return line.side() != plan.mine() ? "none" : line.isSharedIn(plan) ? "hide" : "show";
  }

  static NumbersView.@Nullable Seen seen(Plan plan, ValueLine line) {
    if (line.isShared()) {
      return null;
    }
    if (line.side() != plan.mine()) {
      return new NumbersView.Seen("goals.shown-by", plan.theirs().shortName());
    }
    return line.isSharedIn(plan)
        ? new NumbersView.Seen("goals.shown-to", plan.theirs().shortName())
        : keptBy(plan);
  }

  static List<NumbersView.Cell> cells(Viewed viewed, Function<Quarter, Sum> sum) {
    return Numbers.quarters()
        .map(sum)
        .map(it -> new NumbersView.Cell(text(it), it.isComplete(), viewed.of(it)))
        .toList();
  }

  static NumbersView.Cell year(Viewed viewed, Sum sum) {
    return new NumbersView.Cell(text(sum), sum.isComplete(), viewed.inFull(sum));
  }

  static String text(Sum sum) {
    return sum.isEmpty() ? "" : FieldViews.amount(sum.money().amount());
  }

  /// One line of what a unit holds, by quarter.
  GoalRow.Line line(Draft draft, Unit unit, ValueLine line, Numbers money) {
    var year = money.year(line);
    var viewed = new Viewed(draft.plan().rate());
    return new GoalRow.Line(
        views.label(draft, GoalShape.KIND, line.key()),
        line.side().key(),
        Numbers.quarters().map(q -> views.of(draft, unit, line.cell(q))).toList(),
        Numbers.quarters().map(q -> viewed.of(money.at(line, q))).toList(),
        text(year),
        viewed.inFull(year),
        year.isComplete(),
        views.of(draft, unit, line.yearCell()),
        viewed.of(Numbers.read(unit.value(line.yearCell()), money.currency())),
        seen(draft.plan(), line));
  }

  NumbersView.@Nullable Parts parts(Draft draft, Split split) {
    if (!split.isToShare()) {
      return null;
    }
    return new NumbersView.Parts(
        FieldViews.amount(split.customer().amount()),
        new Viewed(draft.plan().rate()).of(split.customer()),
        split.complete(),
        split.shares().stream().map(share -> part(draft, share)).toList());
  }

  private static NumbersView.Part part(Draft draft, Split.Share share) {
    var side = share.part().side();
    return new NumbersView.Part(
        share.part().key(),
        side.key(),
        draft.plan().seat(side).shortName(),
        FieldViews.amount(share.money().amount()),
        share.from(),
        share.percent());
  }
}
