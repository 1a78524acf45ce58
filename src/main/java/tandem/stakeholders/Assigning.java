package tandem.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.History.Line;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Reversing;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// Giving people their letters, and taking letters away.
@Component
public class Assigning implements Reversing {
  private static final String ROLE = "role of ";

  private final Drafts drafts;
  private final Shapes shapes;
  private final Roles roles;
  private final Memberships memberships;
  private final Ledger ledger;
  private final Clock clock;

  Assigning(
      Drafts drafts,
      Shapes shapes,
      Roles roles,
      Memberships memberships,
      Ledger ledger,
      Clock clock) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.roles = roles;
    this.memberships = memberships;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A letter for a person on a unit, or with null none.
  ///
  /// @param version of the role this began from, 0 where there was none
  public record Giving(UnitId unit, PersonId person, @Nullable Letter letter, int version) {}

  /// Gives a person that letter on a unit, or takes it away with null. Changing a letter asks the
  /// person again.
  ///
  /// @param version of the role this began from, 0 where there was none
  @Transactional
  public void give(
      PlanId plan, UnitId unit, PersonId person, @Nullable Letter letter, int version, Member by) {
    give(plan, List.of(new Giving(unit, person, letter, version)), by);
  }

  /// Gives many letters as one change of the plan, or none of them.
  @Transactional
  public void give(PlanId plan, List<Giving> letters, Member by) {
    var draft = drafts.toWrite(plan);
    var names = names(plan);
    var held = held(plan);
    var changes = new ArrayList<Change>();
    for (var giving : letters) {
      var name = names.get(giving.person());
      if (name == null) {
        throw RuleBroken.in("person", "role.not-in-plan");
      }
      var unit = draft.unit(giving.unit());
      var before = held.get(new Holding(giving.unit(), giving.person()));
      checkVersion(giving, before, name);
      put(draft, giving, by);
      changes.add(change(unit, name, before, giving.letter()));
    }
    ledger.record(plan, by, Matter.CONTENT, null, null, changes);
  }

  @Override
  public boolean reverses(String field) {
    return field.startsWith(ROLE);
  }

  /// Gives back the letters as they were, if each still is what that change made of it.
  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var names = names(plan);
    var held = held(plan);
    give(plan, lines.stream().map(line -> giving(line, names, held)).toList(), by);
  }

  private static Giving giving(Line line, Map<PersonId, String> names, Map<Holding, Role> held) {
    var unit = new UnitId(line.subject());
    var name = line.field().substring(ROLE.length());
    var called = names.entrySet().stream().filter(it -> it.getValue().equals(name)).toList();
    if (called.size() != 1) { // the ledger tells people by name
      throw new RuleBroken("undo.not-this");
    }
    var person = called.getFirst().getKey();
    var now = held.get(new Holding(unit, person));
    var letter = now == null ? null : now.letter().name();
    if (!Objects.equals(letter, line.after())) {
      throw new RuleBroken("role.stale", name, letter == null ? "–" : letter);
    }
    var before = line.before() == null ? null : Letter.valueOf(line.before());
    return new Giving(unit, person, before, now == null ? 0 : now.version());
  }

  private Map<PersonId, String> names(PlanId plan) {
    return memberships.inPlan(plan).stream()
        .collect(Collectors.toMap(PlanMember::person, PlanMember::name));
  }

  private record Holding(UnitId unit, PersonId person) {}

  private Map<Holding, Role> held(PlanId plan) {
    return roles.of(plan).stream()
        .collect(Collectors.toMap(r -> new Holding(r.unit(), r.person()), r -> r));
  }

  private static void checkVersion(Giving giving, @Nullable Role before, String name) {
    if ((before == null ? 0 : before.version()) != giving.version()) {
      throw new RuleBroken("role.stale", name, before == null ? "–" : before.letter().name());
    }
  }

  private void put(Draft draft, Giving giving, Member by) {
    var plan = draft.plan().id();
    if (giving.letter() == null) {
      roles.remove(plan, giving.unit(), giving.person());
      return;
    }
    // Whoever gives themselves a part has said yes to it.
    var at = Instant.now(clock);
    var yes =
        giving.person().equals(by.person())
            ? Answered.now(at, draft.unit(giving.unit()), draft, shapes)
            : null;
    roles.put(plan, giving, yes, at, by);
  }

  private Change change(Unit unit, String name, @Nullable Role before, @Nullable Letter after) {
    return new Change(
        unit.id().value(),
        shapes.called(unit),
        ROLE + name,
        before == null ? null : before.letter().name(),
        after == null ? null : after.name(),
        unit.privateTo());
  }
}
