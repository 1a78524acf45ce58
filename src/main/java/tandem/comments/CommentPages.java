package tandem.comments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// What is said about one unit, and saying something.
@Controller
@RequestMapping("/plans/{plan}")
class CommentPages {
  private final Plans plans;
  private final Comments comments;
  private final Commenting commenting;
  private final ThreadViews views;
  private final FieldViews fields;
  private final Shapes shapes;

  CommentPages(
      Plans plans,
      Comments comments,
      Commenting commenting,
      ThreadViews views,
      FieldViews fields,
      Shapes shapes) {
    this.plans = plans;
    this.comments = comments;
    this.commenting = commenting;
    this.views = views;
    this.fields = fields;
    this.shapes = shapes;
  }

  /// @param at the comment that was just sent
  @GetMapping("/units/{unit}/comments")
  ModelAndView about(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String at,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    return page(draft, draft.unit(unit), target, member).addObject("at", at);
  }

  /// `seen_by` is `both` or `us`; nothing is sent before that is said.
  @PostMapping("/units/{unit}/comments")
  ModelAndView begin(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") List<String> mentions,
      @RequestParam(name = "seen_by", defaultValue = "") String seenBy,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      @SignedIn Member member) {
    try {
      var onlyUs = onlyUs(seenBy);
      var words = Words.of(text, mentions);
      return at(plan, unit, commenting.begin(plan, unit, onlyUs, words, member));
    } catch (RuleBroken refused) {
      var draft = plans.draft(plan);
      var page = page(draft, draft.unit(unit), target, member);
      return refused(page, refused, new Unsent("new", text, mentions));
    }
  }

  @PostMapping("/comments/{thread}/answers")
  ModelAndView answer(
      @PathVariable PlanId plan,
      @PathVariable UUID thread,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") List<String> mentions,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      @SignedIn Member member) {
    try {
      commenting.answer(plan, thread, Words.of(text, mentions), member);
      return at(plan, thread);
    } catch (RuleBroken refused) {
      var draft = plans.draft(plan);
      var unit = draft.unit(comments.thread(draft, thread).unit());
      var page = page(draft, unit, target, member);
      return refused(page, refused, new Unsent(thread.toString(), text, mentions));
    }
  }

  @PostMapping("/comments/{thread}/resolution")
  ModelAndView resolve(
      @PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.resolve(plan, thread, member);
    return at(plan, thread);
  }

  @PostMapping("/comments/{thread}/reopening")
  ModelAndView reopen(
      @PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.reopen(plan, thread, member);
    return at(plan, thread);
  }

  @PostMapping("/comments/{thread}/reading")
  ModelAndView read(@PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.read(plan, thread, member);
    return at(plan, thread);
  }

  @PostMapping("/comments/{comment}/removal")
  ModelAndView takeBack(
      @PathVariable PlanId plan, @PathVariable UUID comment, @SignedIn Member member) {
    commenting.takeBack(plan, comment, member);
    return at(plan, comment);
  }

  private ModelAndView at(PlanId plan, UUID comment) {
    var thread = comments.with(plans.draft(plan), comment);
    return at(plan, thread.unit(), thread.id());
  }

  private static ModelAndView at(PlanId plan, UnitId unit, UUID thread) {
    var page = "/plans/" + plan + "/units/" + unit + "/comments";
    return new ModelAndView("redirect:" + page + "?at=" + thread + "#thread-" + thread);
  }

  static boolean onlyUs(String seenBy) {
    return switch (seenBy) {
      case "us" -> true;
      case "both" -> false;
      default -> throw RuleBroken.in("seen_by", "comment.who-sees-missing");
    };
  }

  private static ModelAndView refused(ModelAndView page, RuleBroken refused, Unsent unsent) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refused", refused).addObject("unsent", unsent);
  }

  /// In the editor the forms answer there too; on a page of its own they are plain.
  private ModelAndView page(Draft draft, Unit unit, String target, Member me) {
    var all = comments.all(draft);
    var threads =
        all.stream()
            .filter(it -> it.unit().equals(unit.id()))
            .map(it -> views.of(draft, it, me))
            .toList();
    var page = new ModelAndView("comments/comments");
    page.addAllObjects(
        Map.of(
            "draft", draft,
            "talk", fields.talk(draft, unit),
            "threads", threads,
            "readers", views.readers(draft, me),
            "privateUnit", unit.privateTo() != null,
            "back", shapes.place(draft.plan(), unit),
            "inEditor", target.endsWith("#editor")));
    page.addObject("previous", views.previous(draft, all, unit).orElse(null));
    page.addObject("next", views.next(draft, all, unit).orElse(null));
    return page;
  }
}
