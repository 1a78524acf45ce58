package tandem.goals;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import tandem.plans.Draft;
import tandem.plans.Filling;
import tandem.plans.Filling.Foreseen;
import tandem.plans.Plans;
import tandem.plans.Stale;

/// Numbers of a goal from a spreadsheet: pasted, shown cell by cell, then written at once.
@Controller
@RequestMapping("/plans/{plan}/goals/{goal}")
class PastePages {
  private final Plans plans;
  private final Filling filling;
  private final Pasting pasting;

  PastePages(Plans plans, Filling filling, Pasting pasting) {
    this.plans = plans;
    this.filling = filling;
    this.pasting = pasting;
  }

  /// What was pasted into which goal, and from which cell on.
  record Pasted(PlanId plan, UnitId goal, String text, String at) {}

  @ModelAttribute("pasted")
  Pasted pasted(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String at) {
    return new Pasted(plan, goal, text, at);
  }

  @GetMapping("/paste")
  ModelAndView form(@ModelAttribute("pasted") Pasted pasted) {
    var draft = plans.draft(pasted.plan());
    if (!pasted.at().isEmpty()) {
      Pasting.place(draft, pasted.at());
    }
    return form(draft, pasted, null);
  }

  @PostMapping("/paste")
  ModelAndView preview(@ModelAttribute("pasted") Pasted pasted, @SignedIn Member member) {
    var draft = plans.draft(pasted.plan());
    try {
      return preview(draft, pasted, member, null, HttpStatus.OK);
    } catch (RuleBroken refused) {
      return form(draft, pasted, refused);
    }
  }

  @PostMapping("/numbers")
  ModelAndView write(
      @ModelAttribute("pasted") Pasted pasted,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    var draft = plans.draft(pasted.plan());
    try {
      var foreseen = pasting.foresee(draft, pasted, member).stream().filter(Foreseen::isToDo);
      var entries = foreseen.map(Foreseen::entry).toList();
      if (entries.isEmpty()) {
        throw RuleBroken.in("text", "paste.nothing");
      }
      if (seen != entries.stream().mapToInt(Filling.Entry::version).sum()) {
        return moved(pasted, member);
      }
      filling.fill(pasted.plan(), pasted.goal(), entries, reason, member);
      return new ModelAndView("redirect:/plans/" + pasted.plan() + "/goals#goal-" + pasted.goal());
    } catch (Stale stale) {
      return moved(pasted, member);
    } catch (RuleBroken refused) {
      return "reason".equals(refused.field())
          ? preview(draft, pasted, member, refused, HttpStatus.UNPROCESSABLE_CONTENT)
          : form(draft, pasted, refused);
    }
  }

  private ModelAndView moved(Pasted pasted, Member by) {
    var moved = new RuleBroken("paste.moved");
    return preview(plans.draft(pasted.plan()), pasted, by, moved, HttpStatus.CONFLICT);
  }

  private ModelAndView form(Draft draft, Pasted pasted, @Nullable RuleBroken refused) {
    var goal = draft.unit(pasted.goal(), GoalShape.KIND);
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    var page = new ModelAndView("goals/paste", status);
    page.addObject("path", path(pasted));
    page.addObject("heading", Objects.requireNonNullElse(goal.value("title"), ""));
    page.addObject("back", back(pasted));
    page.addObject("text", pasted.text());
    page.addObject("at", pasted.at());
    page.addObject("places", pasting.places(draft));
    page.addObject("refused", refused);
    return page;
  }

  private ModelAndView preview(
      Draft draft, Pasted pasted, Member by, @Nullable RuleBroken refused, HttpStatus status) {
    var page = new ModelAndView("goals/paste-preview", status);
    var foreseen = pasting.foresee(draft, pasted, by);
    var toDo = foreseen.stream().filter(Foreseen::isToDo).toList();
    var rows = foreseen.stream().map(it -> pasting.row(draft, it)).toList();
    page.addObject(
        "paste",
        new PasteView(
            path(pasted),
            pasted.text(),
            pasted.at(),
            rows,
            List.copyOf(pasting.read(draft, pasted).leftOut()),
            count(toDo, Filling.Fate.WRITTEN),
            count(toDo, Filling.Fate.SUGGESTED),
            toDo.stream().mapToInt(Foreseen::version).sum()));
    page.addObject("back", back(pasted));
    page.addObject("theirName", draft.plan().theirs().shortName());
    page.addObject("refused", refused);
    return page;
  }

  private static int count(List<Foreseen> foreseen, Filling.Fate fate) {
    return (int) foreseen.stream().filter(it -> it.fate() == fate).count();
  }

  private static String path(Pasted pasted) {
    return "/plans/" + pasted.plan() + "/goals/" + pasted.goal();
  }

  private static String back(Pasted pasted) {
    return "/plans/" + pasted.plan() + "/goals#goal-" + pasted.goal();
  }
}
