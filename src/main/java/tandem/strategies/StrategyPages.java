package tandem.strategies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Comparing;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unchanged;
import tandem.plans.Unit;

/// Both sides' strategies, next to each other.
@Controller
class StrategyPages {
  private final Comparing comparing;
  private final FieldViews views;
  private final Unchanged unchanged;

  StrategyPages(Comparing comparing, FieldViews views, Unchanged unchanged) {
    this.unchanged = unchanged;
    this.comparing = comparing;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/strategies")
  String strategies(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      Model model) {
    var draft = comparing.draft(plan, since);
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

  @GetMapping("/plans/{plan}/strategies/{strategy}")
  @Nullable String strategy(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestParam(required = false) @Nullable String since,
      Model model,
      ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    var draft = comparing.draft(plan, since);
    var unit = draft.unit(strategy, StrategyShape.KIND);
    model.addAttribute("row", row(draft, unit));
    model.addAttribute("name", draft.plan().seat(unit.side()).name());
    return "strategies/strategy";
  }

  private List<StrategyRow> rows(Draft draft, Side side) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(unit -> unit.side() == side)
        .map(unit -> row(draft, unit))
        .toList();
  }

  private StrategyRow row(Draft draft, Unit unit) {
    return new StrategyRow(
        views.live(draft, unit),
        unit.side().key(),
        unit.privateTo() != null,
        views.of(draft, unit, "kind"),
        views.of(draft, unit, "statement"),
        views.of(draft, unit, "measure"));
  }
}
