package tandem.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Page;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;

/// What waits for whoever asks, and for whom they wait, as a program reads it.
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {
  private static final Set<String> LETTERS = Set.of("accept", "returned", "name");

  private final Needs needs;
  private final WaitedFor waitedFor;
  private final Snoozing snoozing;
  private final Nudging nudging;
  private final Clock clock;

  InboxApi(Needs needs, WaitedFor waitedFor, Snoozing snoozing, Nudging nudging, Clock clock) {
    this.needs = needs;
    this.waitedFor = waitedFor;
    this.snoozing = snoozing;
    this.nudging = nudging;
    this.clock = clock;
  }

  /// `reason` is `sign`, `accept`, `returned`, `name`, `late`, `do`, `read`, `reconfirm`, `excuse`,
  /// `decide` or `fill`; `group` is `approve`, `decide`, `acknowledge`, `do`, `fill` or `read`;
  /// `about` the unit, the suggestion, the comment, the plan, the finding, or goal and side; `text`
  /// its name, the value suggested, or how many blanks there are; `letter` the role asked for;
  /// `day` when it is due, or since when it waits; `snoozed_until` of what was put off.
  record NeedAnswer(
      UUID id,
      String group,
      String reason,
      PlanId plan,
      String planTitle,
      String about,
      String text,
      @Nullable String letter,
      @Nullable LocalDate day,
      @Nullable LocalDate snoozedUntil) {

    static NeedAnswer of(Needs.Snoozed it) {
      return of(it.row(), it.until());
    }

    static NeedAnswer of(Needs.Row row, @Nullable LocalDate until) {
      return new NeedAnswer(
          row.id(),
          row.group().key(),
          row.reason(),
          row.in().id(),
          row.plan(),
          row.about(),
          row.what(),
          LETTERS.contains(row.reason()) ? row.mark() : null,
          row.day(),
          until);
    }
  }

  /// `plans_waiting_for_others` counts the plans in which nothing waits for whoever asks.
  record InboxAnswer(List<NeedAnswer> items, @Nullable String next, long plansWaitingForOthers) {}

  /// What hurts most first. With `snoozed` what was put off, instead of what was not.
  @GetMapping
  InboxAnswer inbox(
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "false") boolean snoozed,
      @SignedIn Member member,
      Turn turn) {
    var waiting = needs.of(member);
    var filter = InboxFilter.of(group, plan);
    if (snoozed) {
      var off = waiting.snoozed().stream().filter(it -> filter.holds(it.row())).toList();
      var page = Page.of(off, it -> it.until() + " " + it.row().id(), turn).map(NeedAnswer::of);
      return new InboxAnswer(page.items(), page.next(), waiting.waitingForOthers());
    }
    var today = LocalDate.now(clock);
    var page =
        Page.of(filter.of(waiting.rows()), row -> row.hurt(today), turn)
            .map(row -> NeedAnswer.of(row, null));
    return new InboxAnswer(page.items(), page.next(), waiting.waitingForOthers());
  }

  /// `until` is a day within the next three months.
  record SnoozeBody(@Nullable String until) {}

  @PutMapping("/{need}/snooze")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void snooze(@PathVariable UUID need, @RequestBody SnoozeBody body, @SignedIn Member member) {
    snoozing.until(need, body.until() == null ? "" : body.until(), member);
  }

  @DeleteMapping("/{need}/snooze")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void wake(@PathVariable UUID need, @SignedIn Member member) {
    snoozing.wake(need, member);
  }

  /// `kind` is `signature`, `suggestions`, `blanks` or `letters`.
  record ThingAnswer(String kind, int count) {}

  record WaitedForAnswer(
      PlanId plan,
      PersonId person,
      String name,
      List<ThingAnswer> waitsFor,
      @Nullable Instant nudgedAt,
      boolean mayBeNudged) {

    static WaitedForAnswer of(WaitedFor.Person it) {
      return new WaitedForAnswer(
          it.plan().id(),
          it.person(),
          it.name(),
          it.things().stream().map(thing -> new ThingAnswer(thing.kind(), thing.count())).toList(),
          it.nudgedAt(),
          it.mayBeNudged());
    }
  }

  @GetMapping("/waited-for")
  Page<WaitedForAnswer> waitedFor(@SignedIn Member member, Turn turn) {
    return Page.of(waitedFor.of(member), it -> it.plan().id() + " " + it.person(), turn)
        .map(WaitedForAnswer::of);
  }

  record NudgeBody(@Nullable String plan, @Nullable String person) {}

  @PostMapping("/nudges")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void nudge(@RequestBody NudgeBody body, @SignedIn Member member) {
    nudging.nudge(
        id("plan", body.plan(), PlanId::of), id("person", body.person(), PersonId::of), member);
  }

  private static <T> T id(String field, @Nullable String text, Function<String, T> read) {
    try {
      return read.apply(text == null ? "" : text);
    } catch (NotFound unreadable) {
      throw RuleBroken.in(field, "inbox.nudge.whom");
    }
  }
}
