package tandem.health;

import java.util.List;
import java.util.stream.Stream;
import tandem.actions.ActionShape;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;

/// Whether named people answer for every part, and said yes to it.
final class Engaged {
  private final Draft draft;
  private final List<Role> roles;
  private final Findings findings;

  Engaged(Draft draft, List<Role> roles, Findings findings) {
    this.draft = draft;
    this.roles = roles;
    this.findings = findings;
  }

  void check() {
    draft.units(WholePlan.KIND).forEach(this::plan);
    Stream.of(GoalShape.KIND, ActionShape.KIND)
        .flatMap(kind -> draft.units(kind).stream())
        .forEach(this::part);
    waiting();
  }

  private void plan(Unit whole) {
    for (var side : Side.values()) {
      var ours = draft.plan().seat(side).organisation();
      if (with(Letter.A, whole).noneMatch(r -> r.organisation().equals(ours))) {
        findings.on(whole, Severity.ERROR, "plan-without-approver", findings.name(side));
      }
    }
    if (with(Letter.R, whole).count() > 1) {
      findings.on(whole, Severity.WARNING, "two-do-it", findings.called(whole));
    }
  }

  private void part(Unit part) {
    var approvers = with(Letter.A, part).toList();
    if (approvers.isEmpty()) {
      findings.on(part, Severity.ERROR, "no-approver", findings.called(part));
    } else if (approvers.stream().map(Role::organisation).distinct().count() < approvers.size()) {
      findings.on(part, Severity.ERROR, "two-approvers", findings.called(part));
    }
    var doers = with(Letter.R, part).count();
    if (doers == 0) {
      findings.on(part, Severity.ERROR, "nobody-does-it", findings.called(part));
    } else if (doers > 1) {
      findings.on(part, Severity.WARNING, "two-do-it", findings.called(part));
    }
  }

  private void waiting() {
    var names = roles.stream().filter(r -> !r.isAcknowledged()).map(Role::name).distinct().toList();
    if (!names.isEmpty()) {
      findings.at(
          "/people", Severity.ERROR, "not-acknowledged", names.size(), String.join(", ", names));
    }
  }

  private Stream<Role> with(Letter letter, Unit unit) {
    return roles.stream().filter(r -> r.unit().equals(unit.id()) && r.letter() == letter);
  }
}
