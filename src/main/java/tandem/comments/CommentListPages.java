package tandem.comments;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.comments.Comments.Filter;
import tandem.plans.Plans;

/// All threads of a plan, open ones first.
@Controller
class CommentListPages {
  private final Plans plans;
  private final Comments comments;
  private final ThreadViews views;

  CommentListPages(Plans plans, Comments comments, ThreadViews views) {
    this.plans = plans;
    this.comments = comments;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/comments")
  ModelAndView all(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(name = "seen_by", defaultValue = "any") String seenBy,
      @RequestParam(name = "mentions_me", defaultValue = "false") boolean mentionsMe,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    var filter =
        new Filter(
            chosen(Filter.Show.class, "show", show),
            chosen(Filter.Seen.class, "seen_by", seenBy),
            mentionsMe);
    var all = comments.all(draft);
    var found = views.openFirst(all.stream().filter(filter.of(member)).toList());
    return new ModelAndView(
        "comments/list",
        Map.of(
            "draft",
            draft,
            "filter",
            filter,
            "threads",
            found.stream().map(it -> views.of(draft, it, member)).toList(),
            "any",
            !all.isEmpty(),
            "back",
            "/plans/" + plan));
  }

  private static <E extends Enum<E>> E chosen(Class<E> choices, String field, String word) {
    try {
      return Enum.valueOf(choices, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw RuleBroken.in(field, "field.unreadable.choice", word);
    }
  }
}
