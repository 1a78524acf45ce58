package tandem.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import tandem.plans.Answering.Other;
import tandem.plans.SuggestionForm.Reply;

/// All suggestions of a plan, and answering one of them.
@Controller
@RequestMapping("/plans/{plan}/suggestions")
class SuggestionPages {
  /// How long answered ones are listed.
  private static final Duration LATELY = Duration.ofDays(42);

  private final Plans plans;
  private final Suggesting suggesting;
  private final Answering answering;
  private final FieldViews views;
  private final SuggestionForm form;
  private final Clock clock;

  SuggestionPages(
      Plans plans,
      Suggesting suggesting,
      Answering answering,
      FieldViews views,
      SuggestionForm form,
      Clock clock) {
    this.plans = plans;
    this.suggesting = suggesting;
    this.answering = answering;
    this.views = views;
    this.form = form;
    this.clock = clock;
  }

  /// The suggestion a form is about, and what it holds.
  ///
  /// @param from `list` to go back to the list of all
  record Asked(PlanId plan, UUID id, String from, Reply reply) {}

  @ModelAttribute("asked")
  @Nullable Asked asked(
      @PathVariable Map<String, String> path,
      @RequestParam(defaultValue = "") String from,
      @RequestParam MultiValueMap<String, String> sent) {
    var id = path.get("suggestion");
    var plan = path.get("plan");
    if (id == null || plan == null) {
      return null;
    }
    var value = sent.get("value");
    var reason = sent.getFirst("reason");
    var reply =
        new Reply(value == null ? null : String.join(",", value), reason == null ? "" : reason);
    return new Asked(PlanId.of(plan), UnitId.of(id).value(), from, reply);
  }

  @GetMapping
  ModelAndView all(@PathVariable PlanId plan) {
    var draft = plans.draft(plan);
    var open = draft.suggestions().stream().map(s -> views.of(draft, s)).toList();
    var since = Instant.now(clock).minus(LATELY);
    var page = new ModelAndView("plans/all-suggestions", Map.of("draft", draft));
    page.addObject("back", "/plans/" + plan);
    page.addObject("ours", open.stream().filter(s -> !s.mine()).toList());
    page.addObject("theirs", open.stream().filter(SuggestionView::mine).toList());
    page.addObject("answered", answered(draft, since));
    return page;
  }

  private List<SuggestionView> answered(Draft draft, Instant since) {
    return draft.answered().stream()
        .filter(s -> s.closedAt().isAfter(since))
        .sorted(Comparator.comparing(Suggestion::closedAt).reversed())
        .map(s -> views.of(draft, s))
        .toList();
  }

  @GetMapping("/{suggestion}")
  ModelAndView one(@ModelAttribute("asked") Asked asked) {
    return form.of(plans.draft(asked.plan()), asked.id(), asked.from());
  }

  @PostMapping("/{suggestion}/taking")
  ModelAndView take(
      @ModelAttribute("asked") Asked asked, @RequestParam int version, @SignedIn Member member) {
    return orAgain(asked, () -> answering.take(asked.plan(), asked.id(), version, member));
  }

  @PostMapping("/{suggestion}/changing")
  ModelAndView change(
      @ModelAttribute("asked") Asked asked, @RequestParam int version, @SignedIn Member member) {
    return orAgain(
        asked, () -> answering.takeWith(asked.plan(), asked.id(), other(asked), version, member));
  }

  @PostMapping("/{suggestion}/countering")
  ModelAndView counter(@ModelAttribute("asked") Asked asked, @SignedIn Member member) {
    return orAgain(asked, () -> answering.counter(asked.plan(), asked.id(), other(asked), member));
  }

  @PostMapping("/{suggestion}/declining")
  ModelAndView decline(@ModelAttribute("asked") Asked asked, @SignedIn Member member) {
    return orAgain(
        asked, () -> answering.decline(asked.plan(), asked.id(), asked.reply().reason(), member));
  }

  @PostMapping("/{suggestion}/withdrawing")
  ModelAndView withdraw(@ModelAttribute("asked") Asked asked, @SignedIn Member member) {
    return orAgain(asked, () -> suggesting.withdraw(asked.plan(), asked.id(), member));
  }

  private static Other other(Asked asked) {
    var value = asked.reply().value();
    return new Other(value == null ? "" : value, asked.reply().reason());
  }

  /// Does it and goes back; refused or too late, the same page comes again with what was typed.
  private ModelAndView orAgain(Asked asked, Runnable answer) {
    try {
      answer.run();
      var draft = plans.draft(asked.plan());
      return new ModelAndView("redirect:" + form.place(draft, asked.id(), asked.from()));
    } catch (RuleBroken refused) {
      var draft = plans.draft(asked.plan());
      return form.refused(draft, asked.id(), asked.from(), asked.reply(), refused);
    } catch (Stale stale) {
      return form.conflict(plans.draft(asked.plan()), asked.id(), asked.from(), asked.reply());
    }
  }
}
