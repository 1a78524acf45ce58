package tandem.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Errands;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Drafts;

/// Saying yes or no to one's role from a mail, without signing in. Nobody acts: the row policies
/// let the secret change its one role, and nothing else.
@Component
class AnsweringByMail {
  private final AskedRoles asked;
  private final Errands errands;
  private final Drafts drafts;
  private final Roles roles;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnsweringByMail(
      AskedRoles asked,
      Errands errands,
      Drafts drafts,
      Roles roles,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.asked = asked;
    this.errands = errands;
    this.drafts = drafts;
    this.roles = roles;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /// Yes, or no with a reason, to exactly what was seen. Called as [Errands#with] lets it.
  ///
  /// @param seen the content that was on the page
  /// @throws RuleBroken if it says something else by now, or was answered already
  @Transactional
  public void answer(String secret, String seen, @Nullable Refusal given) {
    var plan = asked.now(secret).orElseThrow(() -> new NotFound(secret)).plan();
    drafts.alone(plan);
    var role = asked.now(secret).orElseThrow(() -> new NotFound(secret));
    if (!role.isOpen(clock.instant())) {
      throw new RuleBroken("asked.over");
    }
    if (!role.content().equals(seen)) {
      throw new RuleBroken("asked.changed");
    }
    var refusal = named(role, given);
    var answered = new Answered(Instant.now(clock), role.content(), role.revision());
    roles.answer(plan, role.unit(), role.person().person(), refusal, answered);
    ledger.record(
        plan,
        role.person(),
        Matter.PROGRESS,
        refusal == null ? null : refusal.why(),
        null,
        List.of(change(role, refusal == null ? "acknowledged" : "declined")));
    if (refusal != null && !role.giver().person().equals(role.person().person())) {
      events.publishEvent(returned(role, refusal));
    }
    errands.done();
  }

  /// The person has the page before them.
  @Transactional
  public void open(String secret) {
    var it = asked.now(secret).orElseThrow(() -> new NotFound(secret));
    roles.open(it.plan(), it.unit(), it.person().person(), Instant.now(clock));
  }

  private static @Nullable Refusal named(AskedRole role, @Nullable Refusal given) {
    if (given == null || given.instead() == null) {
      return given;
    }
    var colleague = role.colleagues().get(given.instead());
    if (colleague == null) {
      throw RuleBroken.in("instead", "role.not-a-colleague");
    }
    return given.naming(colleague);
  }

  private static Change change(AskedRole role, String after) {
    var before =
        role.acknowledgedAt() != null
            ? "acknowledged"
            : role.declinedAt() != null ? "declined" : null;
    return new Change(
        role.unit().value(),
        role.title(),
        "role " + role.letter() + " of " + role.person().name(),
        before == null || before.equals(after) ? null : before,
        after,
        role.privateTo());
  }

  private static RoleReturned returned(AskedRole role, Refusal refusal) {
    return new RoleReturned(
        role.plan(),
        role.planTitle(),
        role.sample(),
        role.unit(),
        role.title(),
        role.letter(),
        role.giver().person(),
        role.giver().name(),
        role.giver().email(),
        role.person().name(),
        refusal.why());
  }
}
