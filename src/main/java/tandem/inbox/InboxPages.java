package tandem.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.BackTo;

@Controller
class InboxPages {
  private final Needs needs;
  private final WaitedFor waitedFor;
  private final Snoozing snoozing;
  private final Nudging nudging;
  private final Outbox outbox;
  private final Clock clock;

  InboxPages(
      Needs needs,
      WaitedFor waitedFor,
      Snoozing snoozing,
      Nudging nudging,
      Outbox outbox,
      Clock clock) {
    this.needs = needs;
    this.waitedFor = waitedFor;
    this.snoozing = snoozing;
    this.nudging = nudging;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// `group` and `plan` show only a part of it.
  @GetMapping("/inbox")
  ModelAndView inbox(
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String plan,
      @SignedIn Member member) {
    return inbox(InboxFilter.of(group, plan), member, null);
  }

  @PostMapping("/inbox/{need}/snooze")
  ModelAndView snooze(
      @PathVariable UUID need,
      @RequestParam(defaultValue = "") String until,
      @SignedIn Member member) {
    try {
      snoozing.until(need, until, member);
      return back();
    } catch (RuleBroken refused) {
      return inbox(InboxFilter.ALL, member, refused);
    }
  }

  @PostMapping("/inbox/{need}/waking")
  ModelAndView wake(@PathVariable UUID need, @SignedIn Member member) {
    snoozing.wake(need, member);
    return back();
  }

  @PostMapping("/inbox/nudges")
  ModelAndView nudge(
      @RequestParam PlanId plan, @RequestParam PersonId person, @SignedIn Member member) {
    try {
      nudging.nudge(plan, person, member);
      return back();
    } catch (RuleBroken refused) {
      return inbox(InboxFilter.ALL, member, refused);
    }
  }

  private static ModelAndView back() {
    return new ModelAndView("redirect:" + BackTo.inbox());
  }

  /// Whom one waits for is told once nothing waits for oneself.
  private ModelAndView inbox(InboxFilter filter, Member member, @Nullable RuleBroken refused) {
    var waiting = needs.of(member);
    var page = new ModelAndView("inbox/inbox");
    if (refused != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page.addObject("waiting", waiting)
        .addObject("filter", filter)
        .addObject("waitedFor", waiting.rows().isEmpty() ? waitedFor.of(member) : List.of())
        .addObject("days", days())
        .addObject("refused", refused);
  }

  /// Until when one may put something off with one click: tomorrow, Monday, and two weeks on.
  private List<LocalDate> days() {
    var today = LocalDate.now(clock);
    return List.of(
            today.plusDays(1),
            today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
            today.plusWeeks(2))
        .stream()
        .distinct()
        .toList();
  }

  /// Asks nobody to sign in: to whoever may not read it, it does not exist.
  @GetMapping("/outbox")
  String outbox(Model model) {
    model.addAttribute("letters", outbox.letters());
    return "inbox/outbox";
  }
}
