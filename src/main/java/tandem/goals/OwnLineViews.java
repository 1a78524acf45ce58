package tandem.goals;

import org.springframework.stereotype.Component;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;

/// Turns the lines that a goal has beside the four into what people read.
@Component
class OwnLineViews {
  private final FieldViews views;

  OwnLineViews(FieldViews views) {
    this.views = views;
  }

  OwnLinesView of(Draft draft, Unit goal) {
    return new OwnLinesView(
        OwnLine.in(draft, goal).stream().map(line -> row(draft, line)).toList(),
        BesideViews.adding(draft, goal, OwnLineShape.KIND));
  }

  private OwnLinesView.Row row(Draft draft, Unit line) {
    var plan = draft.plan();
    var sums = Numbers.quartersOf(line, plan.currency());
    var viewed = new Viewed(plan.rate());
    var side = OwnLine.of(line).side();
    return new OwnLinesView.Row(
        views.live(draft, line),
        side == null ? "" : side.key(),
        views.of(draft, line, "title"),
        views.of(draft, line, OwnLineShape.COMES_TO),
        Numbers.quarters().map(q -> views.of(draft, line, OwnLineShape.cell(q))).toList(),
        sums.stream().map(viewed::of).toList(),
        NumberViews.year(viewed, sums.stream().reduce(Sum.none(plan.currency()), Sum::plus)),
        NumberViews.seen(plan, line));
  }
}
