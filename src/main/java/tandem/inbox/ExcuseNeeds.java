package tandem.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.health.Excuse;
import tandem.health.Finding;
import tandem.health.Health;
import tandem.plans.Draft;
import tandem.stakeholders.Role;

/// Findings that the other side would let pass, if the viewer's side agrees.
@Component
class ExcuseNeeds {
  private final Health health;
  private final MessageSource messages;

  ExcuseNeeds(Health health, MessageSource messages) {
    this.health = health;
    this.messages = messages;
  }

  List<Needs.Row> of(Draft draft, List<Role> given) {
    return draft.noted().isEmpty() || !draft.plan().stage().isBeingWritten()
        ? List.of()
        : health.of(draft, given).stream()
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
            false));
  }
}
