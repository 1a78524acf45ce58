package tandem.inbox;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;
import tandem.stakeholders.Reminding;

/// Asks somebody, by mail, for what one waits for: at most once a week in a plan, whoever asks, so
/// that a nudge stays something people read.
@Component
class Nudging {
  private final WaitedFor waitedFor;
  private final Nudges nudges;
  private final Reminding reminding;
  private final Plans plans;
  private final Post post;
  private final MailServer server;
  private final MessageSource messages;
  private final Clock clock;
  private final String url;

  Nudging(
      WaitedFor waitedFor,
      Nudges nudges,
      Reminding reminding,
      Plans plans,
      Post post,
      MailServer server,
      MessageSource messages,
      Clock clock,
      @Value("${tandem.url}") String url) {
    this.waitedFor = waitedFor;
    this.nudges = nudges;
    this.reminding = reminding;
    this.plans = plans;
    this.post = post;
    this.server = server;
    this.messages = messages;
    this.clock = clock;
    this.url = url.replaceAll("/+$", "");
  }

  /// @throws NotFound if nothing of theirs is waited for
  /// @throws RuleBroken within a week of the last time
  @Transactional
  void nudge(PlanId plan, PersonId person, Member by) {
    var whom =
        waitedFor.of(by).stream()
            .filter(it -> it.plan().id().equals(plan) && it.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound(person));
    var now = clock.instant();
    if (!nudges.put(plan, person, now, now.minus(WaitedFor.BETWEEN_NUDGES), by)) {
      throw new RuleBroken("inbox.nudge.too-soon", whom.name());
    }
    if (whom.isWaitedFor("letters")) {
      reminding.remind(plan, person, by);
    }
    if (whom.things().stream().anyMatch(it -> !it.kind().equals("letters"))
        && server.takes(whom.plan().sample())) {
      post.send(letter(whom, by));
    }
  }

  private Letter letter(WaitedFor.Person whom, Member by) {
    var plan = whom.plan();
    var to = plans.draft(plan.id()).person(whom.person().toString()).orElseThrow();
    var things =
        whom.things().stream()
            .filter(it -> !it.kind().equals("letters"))
            .map(it -> "- " + say("inbox.waits." + it.kind(), it.count()))
            .collect(Collectors.joining("\n"));
    return new Letter(
        to.email(),
        to.name(),
        say("nudge.subject", by.name(), plan.title()),
        say("nudge.text", to.name(), by.name(), plan.title(), things, url + "/inbox"),
        plan.id(),
        null);
  }

  private String say(String key, Object... details) {
    return messages.getMessage(key, details, Locale.ENGLISH);
  }
}
