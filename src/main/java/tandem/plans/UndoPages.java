package tandem.plans;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;

/// Taking a change back, and bringing an earlier value back. `back` is the page to return to.
@Controller
@RequestMapping("/plans/{plan}")
class UndoPages {
  private final Plans plans;
  private final Undoing undoing;
  private final Restoring restoring;
  private final FieldForm form;

  UndoPages(Plans plans, Undoing undoing, Restoring restoring, FieldForm form) {
    this.plans = plans;
    this.undoing = undoing;
    this.restoring = restoring;
    this.form = form;
  }

  @PostMapping("/undo")
  ModelAndView undo(
      @PathVariable PlanId plan,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String back,
      @SignedIn Member member) {
    try {
      undoing.undo(plan, revision, member);
      return to(plan, back);
    } catch (Moved moved) {
      var was = moved.was();
      if (was == null) {
        throw moved;
      }
      return form.conflict(
              plans.draft(plan), place(plan, moved.unit(), moved.name()), new Typed(was, 0))
          .addObject("notice", moved);
    }
  }

  @PostMapping("/units/{unit}/{field}/restoration")
  ModelAndView restore(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestParam long revision,
      @RequestParam long seen,
      @RequestParam(defaultValue = "") String back,
      @SignedIn Member member) {
    try {
      restoring.restore(plan, unit, field, revision, seen, member);
      return to(plan, back);
    } catch (Stale stale) {
      var earlier = restoring.value(plan, unit, field, revision);
      return form.conflict(plans.draft(plan), place(plan, unit, field), new Typed(earlier, 0));
    } catch (RuleBroken refused) {
      return form.refused(plans.draft(plan), place(plan, unit, field), null, refused);
    }
  }

  private static FieldPages.Place place(PlanId plan, UnitId unit, String field) {
    return new FieldPages.Place(plan, unit, field);
  }

  private static ModelAndView to(PlanId plan, String back) {
    return new ModelAndView("redirect:" + BackTo.page(plan, back));
  }
}
