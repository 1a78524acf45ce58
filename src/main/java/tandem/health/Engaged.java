package tandem.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.actions.ActionShape;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Wanted;

/// Whether named people answer for every part and action.
final class Engaged {
  private static final int MOST_ASKED = 3;
  private static final int MOST_TOLD = 8;

  private final Draft draft;
  private final Map<UnitId, List<Role>> roles;
  private final Map<UnitId, List<Wanted>> wanted;
  private final Map<OrganisationId, Set<PersonId>> people;
  private final Findings findings;

  Engaged(Draft draft, List<Role> roles, List<Wanted> wanted, Findings findings) {
    this.draft = draft;
    this.roles = roles.stream().collect(Collectors.groupingBy(Role::unit));
    this.wanted = wanted.stream().collect(Collectors.groupingBy(Wanted::unit));
    this.people =
        roles.stream()
            .collect(
                Collectors.groupingBy(
                    Role::organisation, Collectors.mapping(Role::person, Collectors.toSet())));
    this.findings = findings;
  }

  void check() {
    draft.units(WholePlan.KIND).forEach(this::plan);
    draft.units(GoalShape.KIND).forEach(this::goal);
    draft.units(ActionShape.KIND).forEach(this::action);
  }

  private void plan(Unit whole) {
    var letters = letters(whole);
    for (var side : Side.values()) {
      if (!letters.isAsked(Letter.A, side)) {
        on(whole, Letter.A, Severity.ERROR, "plan-without-approver", findings.name(side));
      }
    }
    oneOfEachSide(whole, letters);
    crowd(whole, letters);
  }

  private void goal(Unit goal) {
    var letters = letters(goal);
    answeredFor(goal, letters);
    crowd(goal, letters);
    if (goal.has(GoalShape.ONE_SIDED)) {
      return;
    }
    for (var side : Side.values()) {
      if (!letters.takesPart(side) && !letters.held().isEmpty()) {
        var form = "/units/" + goal.id() + "/" + GoalShape.ONE_SIDED;
        findings.on(
            goal, form, Severity.ERROR, "one-sided", findings.called(goal), findings.name(side));
      }
    }
  }

  private void action(Unit action) {
    var letters = letters(action);
    answeredFor(action, letters);
    crowd(action, letters);
  }

  /// One approves, and one of each side whose people do it; somebody does it.
  private void answeredFor(Unit part, Letters letters) {
    if (!letters.isAsked(Letter.A)) {
      on(part, Letter.A, Severity.ERROR, "no-approver");
    } else {
      for (var side : Side.values()) {
        if (!letters.with(Letter.R, side).isEmpty()
            && !letters.isAsked(Letter.A, side)
            && people(side) > 1) {
          on(part, Letter.A, Severity.ERROR, "people-not-approved", findings.name(side));
        }
      }
    }
    oneOfEachSide(part, letters);
    if (!letters.isAsked(Letter.R)) {
      on(part, Letter.R, Severity.ERROR, "nobody-does-it");
    }
    if (!letters.isAsked(Letter.R) && letters.has(Letter.S)) {
      on(part, Letter.R, Severity.WARNING, "support-for-nobody", names(letters.with(Letter.S)));
    }
  }

  private void oneOfEachSide(Unit part, Letters letters) {
    for (var side : Side.values()) {
      var approvers = letters.with(Letter.A, side);
      if (approvers.size() > 1) {
        on(part, Letter.A, Severity.ERROR, "two-approvers", names(approvers));
      }
    }
    for (var it : letters.wanted()) {
      var name = findings.name(letters.side(it));
      on(part, it.letter(), Severity.ERROR, "role-blank", name, it.letter());
    }
  }

  private void crowd(Unit part, Letters letters) {
    var doers = letters.with(Letter.R);
    if (doers.size() > 1) {
      on(part, Letter.R, Severity.WARNING, "two-do-it", names(doers));
    }
    var asked = letters.with(Letter.C).size();
    var told = letters.with(Letter.I).size();
    if (asked > MOST_ASKED) {
      on(part, Letter.C, Severity.WARNING, "many-asked", asked);
    }
    if (told > MOST_TOLD) {
      on(part, Letter.I, Severity.WARNING, "many-told", told);
    }
    if (!letters.held().isEmpty() && !letters.isAsked(Letter.C) && !letters.isAsked(Letter.I)) {
      on(part, Letter.I, Severity.HINT, "nobody-told");
    }
  }

  /// A side of one person agrees by that person's own yes.
  private int people(Side side) {
    return people.getOrDefault(draft.plan().seat(side).organisation(), Set.of()).size();
  }

  private Letters letters(Unit part) {
    return new Letters(
        draft.plan(),
        roles.getOrDefault(part.id(), List.of()),
        wanted.getOrDefault(part.id(), List.of()));
  }

  /// Mended where one chooses who has that letter.
  private void on(Unit part, Letter letter, Severity severity, String code, Object... more) {
    var details = Stream.concat(Stream.of(findings.called(part)), Stream.of(more)).toArray();
    findings.on(part, "/roles/" + part.id() + "?letter=" + letter, severity, code, details);
  }

  private static String names(List<Role> of) {
    return of.stream().map(Role::name).collect(Collectors.joining(", "));
  }
}
