package tandem.plans;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;

/// Shows the other side a private line of numbers, or no longer.
@Controller
@RequestMapping("/plans/{plan}/lines/{line}")
class ShowingPages {
  private final Showing showing;

  ShowingPages(Showing showing) {
    this.showing = showing;
  }

  @PostMapping("/showing")
  String show(@PathVariable PlanId plan, @PathVariable String line, @SignedIn Member member) {
    showing.show(plan, line, member);
    return "redirect:/plans/" + plan + "/goals#totals";
  }

  @PostMapping("/hiding")
  String hide(@PathVariable PlanId plan, @PathVariable String line, @SignedIn Member member) {
    showing.hide(plan, line, member);
    return "redirect:/plans/" + plan + "/goals#totals";
  }
}
