package tandem.alignment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.PlanId;
import tandem.plans.Comparing;

/// What serves what: both sides' strategies with the goals between them.
@Controller
class AlignmentPages {
  private final Comparing comparing;
  private final AlignmentMaps maps;

  AlignmentPages(Comparing comparing, AlignmentMaps maps) {
    this.comparing = comparing;
    this.maps = maps;
  }

  @GetMapping("/plans/{plan}/strategies")
  String strategies(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      @RequestParam(name = "as", defaultValue = "map") String form,
      Model model) {
    var draft = comparing.draft(plan, since);
    var asTable = form.equals("table");
    model.addAllAttributes(
        Map.of("draft", draft, "map", maps.of(draft, asTable), "asTable", asTable));
    return "alignment/alignment";
  }
}
