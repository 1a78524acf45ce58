package tandem.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tandem.actions.ActionShape;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.stakeholders.Content;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;

/// Whether the people who have letters are there, said yes, and are not always the same one.
final class EngagedPeople {
  private final Draft draft;
  private final List<Role> roles;
  private final Shapes shapes;
  private final Findings findings;
  private final Map<UnitId, String> contents = new HashMap<>();

  EngagedPeople(Draft draft, List<Role> roles, Shapes shapes, Findings findings) {
    this.draft = draft;
    this.roles = roles.stream().filter(it -> draft.find(it.unit().toString()).isPresent()).toList();
    this.shapes = shapes;
    this.findings = findings;
  }

  void check() {
    people("not-acknowledged", Severity.ERROR, it -> !it.left() && !stands(it));
    people("holder-left", Severity.WARNING, Role::left);
    for (var side : Side.values()) {
      onOne(side);
    }
    draft.units(GoalShape.KIND).forEach(this::approvesOwnWork);
  }

  /// Said yes to what it says now.
  private boolean stands(Role role) {
    return role.stands(
        contents.computeIfAbsent(role.unit(), it -> Content.of(draft.unit(it), shapes)));
  }

  private void people(String code, Severity severity, Predicate<Role> which) {
    var names = roles.stream().filter(which).map(Role::name).distinct().toList();
    if (!names.isEmpty()) {
      findings.at("/people", severity, code, names.size(), String.join(", ", names));
    }
  }

  private void onOne(Side side) {
    var organisation = draft.plan().seat(side).organisation();
    var ours = roles.stream().filter(it -> it.organisation().equals(organisation)).toList();
    if (ours.size() > 1 && ours.stream().map(Role::person).distinct().count() == 1) {
      var name = ours.getFirst().name();
      findings.at(
          "/people", Severity.WARNING, "all-on-one", findings.name(side), name, ours.size());
    }
  }

  /// A person has one letter on a unit: who approves a goal with numbers may do alone all its
  /// steps.
  private void approvesOwnWork(Unit goal) {
    if (GoalShape.numbers(goal).findAny().isEmpty()) {
      return;
    }
    var doers = doers(goal);
    var approver =
        roles.stream()
            .filter(it -> it.unit().equals(goal.id()) && it.letter() == Letter.A)
            .filter(it -> doers.equals(List.of(it.person())))
            .findFirst();
    approver.ifPresent(it ->
        findings.on(
            goal,
            "/roles/" + goal.id() + "?letter=A",
            Severity.WARNING,
            "approves-own-work",
            findings.called(goal),
            it.name()));
  }

  private List<PersonId> doers(Unit goal) {
    var steps =
        draft.units(ActionShape.KIND).stream()
            .filter(it -> goal.id().toString().equals(it.value("goal")))
            .map(Unit::id)
            .collect(Collectors.toSet());
    steps.add(goal.id());
    return roles.stream()
        .filter(it -> it.letter() == Letter.R && steps.contains(it.unit()))
        .map(Role::person)
        .distinct()
        .toList();
  }
}
