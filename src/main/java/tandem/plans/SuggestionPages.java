package tandem.plans;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;

/// Answering a suggestion, and back to where it stands.
@Controller
@RequestMapping("/plans/{plan}/suggestions/{suggestion}")
class SuggestionPages {
  private final Plans plans;
  private final Suggesting suggesting;
  private final Shapes shapes;

  SuggestionPages(Plans plans, Suggesting suggesting, Shapes shapes) {
    this.plans = plans;
    this.suggesting = suggesting;
    this.shapes = shapes;
  }

  @PostMapping("/taking")
  String take(@PathVariable PlanId plan, @PathVariable UUID suggestion, @SignedIn Member member) {
    var place = place(plan, suggestion);
    suggesting.take(plan, suggestion, member);
    return "redirect:" + place;
  }

  @PostMapping("/declining")
  String decline(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    var place = place(plan, suggestion);
    suggesting.decline(plan, suggestion, reason, member);
    return "redirect:" + place;
  }

  private String place(PlanId plan, UUID suggestion) {
    var draft = plans.draft(plan);
    return draft.suggestions().stream()
        .filter(s -> s.id().equals(suggestion))
        .findFirst()
        .map(s -> shapes.place(draft.plan(), draft.unit(s.unit())))
        .orElse("/plans/" + plan);
  }
}
