package tandem.stakeholders;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Invitations;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.SignedIn;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.plans.Comparing;
import tandem.plans.Draft;
import tandem.plans.Plans;

/// Who is in the plan: naming people of either side, and asking them in.
@Controller
@RequestMapping("/plans/{plan}/people")
class PeoplePages {
  private static final int MOST_MISSING = 6;

  private final Plans plans;
  private final Comparing comparing;
  private final Roles roles;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Matrices matrices;
  private final Missing missing;

  PeoplePages(
      Plans plans,
      Comparing comparing,
      Roles roles,
      Memberships memberships,
      Invitations invitations,
      Matrices matrices,
      Missing missing) {
    this.plans = plans;
    this.comparing = comparing;
    this.roles = roles;
    this.memberships = memberships;
    this.invitations = invitations;
    this.matrices = matrices;
    this.missing = missing;
  }

  @GetMapping
  ModelAndView people(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      @SignedIn Member member) {
    return page(comparing.draft(plan, since), member, Map.of(), null);
  }

  @PostMapping
  ModelAndView name(
      @PathVariable PlanId plan, @RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      var side = Side.of(form.getOrDefault("side", ""));
      var organisation = plans.plan(plan).seat(side).organisation();
      var named =
          memberships.name(
              plan,
              organisation,
              form.getOrDefault("name", ""),
              form.getOrDefault("email", ""),
              form.getOrDefault("duty", ""),
              null);
      if (named.isEmpty()) {
        throw RuleBroken.in("email", "people.of-another-organisation");
      }
      return new ModelAndView("redirect:/plans/" + plan + "/people");
    } catch (RuleBroken refused) {
      return page(plans.draft(plan), member, form, refused);
    }
  }

  @PostMapping("/{person}/invitation")
  String invite(@PathVariable PlanId plan, @PathVariable PersonId person, @SignedIn Member member) {
    invitations.invite(plan, person, member);
    return "redirect:/plans/" + plan + "/people";
  }

  private ModelAndView page(
      Draft draft, Member member, Map<String, String> form, @Nullable RuleBroken refused) {
    var given = roles.of(draft.plan().id());
    var found = missing.of(draft, given);
    return new ModelAndView(
            "stakeholders/people",
            refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("draft", draft)
        .addObject("roles", given)
        .addObject("matrix", matrices.of(draft, given, member))
        .addObject("missing", found.stream().limit(MOST_MISSING).toList())
        .addObject("more", Math.max(0, found.size() - MOST_MISSING))
        .addObject("form", form)
        .addObject("refused", refused);
  }
}
