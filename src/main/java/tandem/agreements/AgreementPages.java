package tandem.agreements;

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
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// Proposing, signing, and what stands in the way of it.
@Controller
@RequestMapping("/plans/{plan}")
class AgreementPages {
  private final Plans plans;
  private final Roles roles;
  private final Agreements agreements;

  AgreementPages(Plans plans, Roles roles, Agreements agreements) {
    this.plans = plans;
    this.roles = roles;
    this.agreements = agreements;
  }

  @GetMapping("/agreement")
  String agreement(@PathVariable PlanId plan, @SignedIn Member member, Model model) {
    var draft = plans.draft(plan);
    var given = roles.of(plan);
    var approvers = agreements.approvers(draft, given);
    var open = agreements.open(plan).orElse(null);
    model.addAttribute("draft", draft);
    model.addAttribute("roles", given);
    model.addAttribute("approvers", approvers);
    model.addAttribute("inTheWay", agreements.inTheWay(draft, given));
    var agreed = agreements.agreed(plan).orElse(null);
    model.addAttribute("open", open);
    model.addAttribute("agreed", agreed);
    model.addAttribute(
        "excused",
        agreed != null && !draft.plan().stage().isBeingWritten()
            ? agreed.excused()
            : agreements.excused(draft, given).stream().map(Excused::of).toList());
    model.addAttribute(
        "maySign",
        open != null
            && !open.isSignedBy(member.person().value())
            && approvers.stream().anyMatch(r -> r.person().equals(member.person())));
    return "agreements/agreement";
  }

  @PostMapping("/proposal")
  String propose(@PathVariable PlanId plan, @RequestParam long revision, @SignedIn Member member) {
    agreements.propose(plan, revision, member);
    return "redirect:/plans/" + plan + "/agreement";
  }

  @PostMapping("/approvals")
  String approve(@PathVariable PlanId plan, @RequestParam long revision, @SignedIn Member member) {
    agreements.approve(plan, revision, member);
    return "redirect:/plans/" + plan + "/agreement";
  }

  @PostMapping("/change-request")
  String askForChange(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    agreements.askForChange(plan, reason, member);
    return "redirect:/plans/" + plan + "/agreement";
  }
}
