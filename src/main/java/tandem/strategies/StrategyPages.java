package tandem.strategies;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.plans.Unit;

/// Both sides' strategies, next to each other.
@Controller
class StrategyPages {
  private final Plans plans;
  private final FieldViews views;

  StrategyPages(Plans plans, FieldViews views) {
    this.plans = plans;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/strategies")
  String strategies(@PathVariable PlanId plan, Model model) {
    var draft = plans.draft(plan);
    model.addAllAttributes(
        Map.of(
            "draft",
            draft,
            "vendor",
            rows(draft, Side.VENDOR),
            "partner",
            rows(draft, Side.PARTNER)));
    return "strategies/strategies";
  }

  private List<StrategyRow> rows(Draft draft, Side side) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(unit -> unit.side() == side)
        .map(unit -> row(draft, unit))
        .toList();
  }

  private StrategyRow row(Draft draft, Unit unit) {
    return new StrategyRow(
        unit.id().toString(),
        unit.side().key(),
        unit.privateTo() != null,
        views.of(draft, unit, "kind"),
        views.of(draft, unit, "statement"),
        views.of(draft, unit, "measure"));
  }
}
