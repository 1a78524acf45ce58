package tandem.stakeholders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.PlanMember;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.plans.WholePlan;

/// Who could do and who could approve a part or action for which nobody does yet: the owners of the
/// goal first, then who has the same letter on the goal, then on the plan.
final class SuggestedRoles {
  private final Draft draft;
  private final List<Role> given;
  private final Unit unit;

  private SuggestedRoles(Draft draft, List<Role> given, Unit unit) {
    this.draft = draft;
    this.given = given;
    this.unit = unit;
  }

  /// One for each letter that is missing, of each side that misses it, if there is somebody.
  static List<SuggestedRole> of(Draft draft, List<Role> given, Unit unit) {
    return new SuggestedRoles(draft, given, unit).all();
  }

  private List<SuggestedRole> all() {
    var found = new ArrayList<SuggestedRole>();
    if (held(Letter.R).isEmpty() && !isWhole()) {
      first(Letter.R, unit.side(), found);
    }
    if (held(Letter.R).isEmpty() && !isWhole() && found.isEmpty()) {
      first(Letter.R, unit.side().other(), found);
    }
    Arrays.stream(Side.values())
        .filter(this::needsApprover)
        .forEach(side -> first(Letter.A, side, found));
    return found;
  }

  /// Both sides approve the plan and its goals; an action whoever's people do it.
  private boolean needsApprover(Side side) {
    if (held(Letter.A).stream().anyMatch(it -> isOf(it, side))) {
      return false;
    }
    var doers = held(Letter.R);
    return isWhole()
        || (unit.kind().equals(GoalShape.KIND) && !unit.has(GoalShape.ONE_SIDED))
        || (doers.isEmpty() ? unit.side() == side : doers.stream().anyMatch(it -> isOf(it, side)));
  }

  private boolean isWhole() {
    return unit.kind().equals(WholePlan.KIND);
  }

  private void first(Letter letter, Side side, List<SuggestedRole> found) {
    var could = new LinkedHashMap<String, String>();
    owners(side).forEach(it -> could.putIfAbsent(it, "owner"));
    with(letter, side, goal()).forEach(it -> could.putIfAbsent(it, "goal"));
    with(letter, side, whole()).forEach(it -> could.putIfAbsent(it, "plan"));
    could.entrySet().stream()
        .filter(it -> isFree(it.getKey(), found))
        .flatMap(it -> draft.person(it.getKey()).map(who -> role(who, side, letter, it)).stream())
        .findFirst()
        .ifPresent(found::add);
  }

  private static SuggestedRole role(
      PlanMember who, Side side, Letter letter, Map.Entry<String, String> because) {
    return new SuggestedRole(who.person(), who.name(), side, letter, because.getValue());
  }

  /// A person has one letter on a unit.
  private boolean isFree(String person, List<SuggestedRole> found) {
    return given.stream()
            .noneMatch(it -> it.unit().equals(unit.id()) && it.person().toString().equals(person))
        && found.stream().noneMatch(it -> it.person().toString().equals(person));
  }

  private Stream<String> owners(Side side) {
    var goals = isWhole() ? draft.units(GoalShape.KIND).stream() : Stream.ofNullable(goal());
    return goals.flatMap(it -> Stream.ofNullable(it.value(GoalShape.owner(side))));
  }

  private Stream<String> with(Letter letter, Side side, @Nullable Unit on) {
    return given.stream()
        .filter(it -> on != null && it.unit().equals(on.id()) && it.letter() == letter)
        .filter(it -> isOf(it, side))
        .map(Role::person)
        .map(PersonId::toString);
  }

  /// The goal it is, or serves.
  private @Nullable Unit goal() {
    return unit.kind().equals(GoalShape.KIND) ? unit : draft.find(unit.value("goal")).orElse(null);
  }

  private @Nullable Unit whole() {
    return draft.units(WholePlan.KIND).stream().findFirst().orElse(null);
  }

  private List<Role> held(Letter letter) {
    return given.stream()
        .filter(it -> it.unit().equals(unit.id()) && it.letter() == letter)
        .toList();
  }

  private boolean isOf(Role role, Side side) {
    return role.organisation().equals(draft.plan().seat(side).organisation());
  }
}
