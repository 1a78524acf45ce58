package tandem.stakeholders;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.stakeholders.Assigning.Giving;

/// Letters that go from one person to another, as one change that is undone as one.
@Component
public class Handing {
  private final Drafts drafts;
  private final Assigning assigning;
  private final Roles roles;

  Handing(Drafts drafts, Assigning assigning, Roles roles) {
    this.drafts = drafts;
    this.assigning = assigning;
    this.roles = roles;
  }

  /// A role that came back, and who could have it instead.
  public record Returned(Role role, PlanMember to) {}

  static List<Returned> returned(Draft draft, List<Role> given, UnitId unit) {
    return given.stream()
        .filter(it -> it.unit().equals(unit) && it.isDeclined())
        .flatMap(it ->
            draft.person(String.valueOf(it.asking().instead())).stream()
                .filter(to -> isFree(given, it.unit(), to.person()))
                .map(to -> new Returned(it, to)))
        .toList();
  }

  /// @throws RuleBroken if they named nobody, or that person has a part there by now
  @Transactional
  public void toWhomTheyNamed(PlanId plan, UnitId unit, PersonId from, Member by) {
    drafts.toWrite(plan);
    var role = roles.of(plan, unit, from).orElseThrow(() -> new NotFound(from));
    var to = role.asking().instead();
    if (!role.isDeclined() || to == null || !isFree(roles.of(plan), unit, to)) {
      throw new RuleBroken("role.named-nobody");
    }
    assigning.give(plan, moved(role, to), by);
  }

  /// All letters of a person go to another, but where that one has a part already: there they stay.
  ///
  /// @return how many stayed
  @Transactional
  public int all(PlanId plan, PersonId from, PersonId to, Member by) {
    drafts.toWrite(plan);
    var given = roles.of(plan);
    var theirs = given.stream().filter(it -> it.person().equals(from)).toList();
    if (theirs.isEmpty()) {
      throw RuleBroken.in("from", "role.nothing-there");
    }
    var letters = new ArrayList<Giving>();
    for (var role : theirs) {
      if (isFree(given, role.unit(), to)) {
        letters.addAll(moved(role, to));
      }
    }
    if (letters.isEmpty() || from.equals(to)) {
      throw RuleBroken.in("to", "role.nothing-to-hand-over");
    }
    assigning.give(plan, letters, by);
    return theirs.size() - letters.size() / 2;
  }

  private static List<Giving> moved(Role role, PersonId to) {
    return List.of(
        new Giving(role.unit(), role.person(), null, role.version()),
        new Giving(role.unit(), to, role.letter(), 0));
  }

  /// A person has one letter on a unit.
  private static boolean isFree(List<Role> given, UnitId unit, PersonId person) {
    return given.stream().noneMatch(it -> it.unit().equals(unit) && it.person().equals(person));
  }
}
