package tandem.inbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;

/// What waits for whoever asks, as a program reads it.
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {
  private static final Set<String> LETTERS = Set.of("accept", "returned", "name");

  private final Needs needs;

  InboxApi(Needs needs) {
    this.needs = needs;
  }

  /// `reason` is `sign`, `accept`, `returned`, `name`, `late`, `do`, `read`, `reconfirm`, `excuse`,
  /// `decide` or `fill`; `about` the unit, the suggestion, the comment, the plan, the finding, or
  /// goal and side; `text` its name, the value suggested, or how many blanks there are; `letter`
  /// the role asked for.
  record NeedAnswer(
      String reason,
      PlanId plan,
      String planTitle,
      String about,
      String text,
      @Nullable String letter) {

    static NeedAnswer of(Needs.Row row) {
      return new NeedAnswer(
          row.reason(),
          row.in().id(),
          row.plan(),
          row.about(),
          row.what(),
          LETTERS.contains(row.reason()) ? row.mark() : null);
    }
  }

  /// `plans_waiting_for_others` counts the plans in which nothing waits for whoever asks.
  record InboxAnswer(List<NeedAnswer> items, @Nullable String next, long plansWaitingForOthers) {}

  @GetMapping
  InboxAnswer inbox(@SignedIn Member member, Turn turn) {
    var waiting = needs.of(member);
    var page = Page.of(waiting.rows(), InboxApi::key, turn).map(NeedAnswer::of);
    return new InboxAnswer(page.items(), page.next(), waiting.waitingForOthers());
  }

  private static String key(Needs.Row row) {
    return row.in().id() + " " + row.reason() + " " + row.about();
  }
}
