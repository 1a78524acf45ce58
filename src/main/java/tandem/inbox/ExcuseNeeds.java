package tandem.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.basics.Day;
import tandem.health.Excuse;
import tandem.health.Finding;
import tandem.health.Health;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// Findings that the other side would let pass, if the viewer's side agrees.
@Component
class ExcuseNeeds {
  private final Plans plans;
  private final Roles roles;
  private final Health health;
  private final MessageSource messages;

  ExcuseNeeds(Plans plans, Roles roles, Health health, MessageSource messages) {
    this.plans = plans;
    this.roles = roles;
    this.health = health;
    this.messages = messages;
  }

  /// A finding is known from the whole plan only; that is read where something waits.
  List<Needs.Row> of(Draft excerpt) {
    if (!excerpt.plan().stage().isBeingWritten() || !Health.asksToExcuse(excerpt)) {
      return List.of();
    }
    var draft = plans.draft(excerpt.plan().id());
    return health.of(draft, roles.of(draft.plan().id())).stream()
        .flatMap(it -> row(draft, it, it.excuse()).stream())
        .toList();
  }

  private List<Needs.Row> row(Draft draft, Finding finding, @Nullable Excuse excuse) {
    var plan = draft.plan();
    if (excuse == null || excuse.isAgreed() || excuse.side() == plan.mine()) {
      return List.of();
    }
    var sentence =
        messages.getMessage(
            finding.code(), finding.details().toArray(), LocaleContextHolder.getLocale());
    return List.of(
        new Needs.Row(
            "excuse",
            "!",
            sentence,
            List.of(plan.seat(excuse.side()).shortName(), sentence, excuse.reason()),
            plan,
            finding.id(),
            "/plans/" + plan.id() + "/findings/" + finding.id(),
            false,
            Day.of(excuse.at())));
  }
}
