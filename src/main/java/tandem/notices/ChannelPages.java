package tandem.notices;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;

/// Where a side says in which chat it hears of news of a plan.
@Controller
@RequestMapping("/plans/{plan}/channels")
class ChannelPages {
  private final Channels channels;
  private final Plans plans;

  ChannelPages(Channels channels, Plans plans) {
    this.channels = channels;
    this.plans = plans;
  }

  @GetMapping
  String show(@PathVariable PlanId plan, Model model) {
    model.addAttribute("draft", plans.draft(plan));
    model.addAttribute("channels", channels.of(plan));
    return "notices/channels";
  }

  @PostMapping
  String set(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String url,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      channels.set(plans.plan(plan), Chat.of(kind), url, member);
      return "redirect:/plans/" + plan + "/channels";
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused);
      return show(plan, model);
    }
  }

  @PostMapping("/{kind:slack|teams}/removal")
  String remove(@PathVariable PlanId plan, @PathVariable String kind) {
    plans.plan(plan);
    channels.remove(plan, Chat.of(kind));
    return "redirect:/plans/" + plan + "/channels";
  }
}
