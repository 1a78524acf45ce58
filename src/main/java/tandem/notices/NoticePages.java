package tandem.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plan;
import tandem.plans.Plans;

/// Where somebody chooses what they are told, and when.
@Controller
@RequestMapping("/settings/notices")
class NoticePages {
  private final Wishes wishes;
  private final Plans plans;

  NoticePages(Wishes wishes, Plans plans) {
    this.wishes = wishes;
    this.plans = plans;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String plan, @SignedIn Member member, Model model) {
    return shown(one(plan), member, model);
  }

  private @Nullable Plan one(String plan) {
    return plan.isBlank() ? null : plans.plan(PlanId.of(plan));
  }

  private String shown(@Nullable Plan plan, Member member, Model model) {
    model.addAttribute("habits", wishes.habits(member));
    model.addAttribute("choices", wishes.choices(member));
    model.addAttribute("reasons", List.of(Reason.values()));
    model.addAttribute("plans", plans.all());
    model.addAttribute("one", plan);
    return "notices/settings";
  }

  @PostMapping("/habits")
  String keep(
      @RequestParam Map<String, String> form,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      wishes.keep(Told.habits(form), member);
      return "redirect:/settings/notices";
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused);
      model.addAttribute("form", form);
      return shown(null, member, model);
    }
  }

  /// One select for each reason, named after it; an empty one takes the choice back.
  @PostMapping("/choices")
  String choose(
      @RequestParam(defaultValue = "") String plan,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    var one = one(plan);
    var where = one == null ? null : one.id();
    for (var reason : Reason.values()) {
      var chosen = form.get(reason.key());
      if (chosen != null) {
        wishes.choose(where, reason, chosen.isEmpty() ? null : reason.offered(chosen), member);
      }
    }
    return "redirect:/settings/notices" + (where == null ? "" : "?plan=" + where);
  }
}
