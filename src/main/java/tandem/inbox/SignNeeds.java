package tandem.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.agreements.Agreements;
import tandem.agreements.Proposal;
import tandem.basics.Day;
import tandem.plans.Draft;
import tandem.plans.Stage;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// A proposal that waits for the viewer's signature.
@Component
class SignNeeds {
  private final Agreements agreements;

  SignNeeds(Agreements agreements) {
    this.agreements = agreements;
  }

  List<Needs.Row> of(Draft draft, Roles.Given given, Member me) {
    return missing(draft, given).stream().anyMatch(it -> it.person().equals(me.person()))
        ? List.of(row(draft))
        : List.of();
  }

  /// Whoever has to sign what is proposed and has not.
  List<Role> missing(Draft draft, Roles.Given given) {
    var plan = draft.plan();
    if (plan.stage() != Stage.PROPOSED) {
      return List.of();
    }
    var onThePlan =
        given.roles().stream().filter(it -> it.unit().value().equals(plan.id().value())).toList();
    return agreements.open(plan.id()).stream()
        .flatMap(open ->
            agreements.approvers(draft, onThePlan).stream()
                .filter(role -> !open.isSignedBy(role.person().value())))
        .toList();
  }

  private Needs.Row row(Draft draft) {
    var plan = draft.plan();
    var day = agreements.open(plan.id()).map(Proposal::at).map(Day::of).orElse(null);
    return new Needs.Row(
        "sign",
        Letter.A.name(),
        plan.title(),
        List.of(plan.title()),
        plan,
        plan.id().toString(),
        "/plans/" + plan.id() + "/agreement",
        false,
        day);
  }
}
