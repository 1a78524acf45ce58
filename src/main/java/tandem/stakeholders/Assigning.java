package tandem.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
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

/// Giving people their letters, and taking letters away.
@Component
public class Assigning implements Reversing {
  private static final String ROLE = "role of ";

  private final Drafts drafts;
  private final Shapes shapes;
  private final Roles roles;
  private final Blanks blanks;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assigning(
      Drafts drafts,
      Shapes shapes,
      Roles roles,
      Blanks blanks,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.drafts = drafts;
    this.shapes = shapes;
    this.roles = roles;
    this.blanks = blanks;
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
    record(draft, given(draft, letters, by), by);
    ask(draft, letters, by);
  }

  private void ask(Draft draft, List<Giving> letters, Member by) {
    var given =
        letters.stream()
            .filter(it -> it.letter() != null && !it.person().equals(by.person()))
            .map(it ->
                RolesGiven.Given.of(
                    draft, shapes, it.unit(), it.person(), Objects.requireNonNull(it.letter())))
            .toList();
    if (!given.isEmpty()) {
      events.publishEvent(new RolesGiven(draft.plan(), by, given));
    }
  }

  @Override
  public boolean reverses(String field) {
    return field.startsWith(ROLE);
  }

  /// Gives back the letters as they were, if each still is what that change made of it.
  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var draft = drafts.toWrite(plan);
    var held = held(plan);
    var letters =
        lines.stream()
            .filter(line -> !Blanks.isBlank(line.field()))
            .map(line -> giving(line, draft, held))
            .toList();
    var changes = new ArrayList<>(given(draft, letters, by));
    for (var line : lines) {
      if (Blanks.isBlank(line.field())) {
        var unit = draft.unit(new UnitId(line.subject()));
        var blank = Blanks.named(line.field(), draft);
        var change =
            line.before() == null
                ? blanks.remove(draft, unit, blank)
                : blanks.add(draft, unit, blank, null, by);
        if (change == null) {
          throw new RuleBroken("role.nobody-wanted");
        }
        changes.add(change);
      }
    }
    record(draft, changes, by);
    ask(draft, letters, by);
  }

  private void record(Draft draft, List<Change> changes, Member by) {
    ledger.record(draft.plan().id(), by, Matter.CONTENT, null, null, changes);
  }

  private static Giving giving(Line line, Draft draft, Map<Holding, Role> held) {
    var unit = new UnitId(line.subject());
    var name = line.field().substring(ROLE.length());
    var called = draft.people().stream().filter(it -> it.name().equals(name)).toList();
    if (called.size() != 1) { // the ledger tells people by name
      throw new RuleBroken("undo.not-this");
    }
    var person = called.getFirst().person();
    var now = held.get(new Holding(unit, person));
    var letter = now == null ? null : now.letter().name();
    if (!Objects.equals(letter, line.after())) {
      throw new RuleBroken("role.stale", name, letter == null ? "–" : letter);
    }
    var before = line.before() == null ? null : Letter.valueOf(line.before());
    return new Giving(unit, person, before, now == null ? 0 : now.version());
  }

  private record Holding(UnitId unit, PersonId person) {}

  private Map<Holding, Role> held(PlanId plan) {
    return roles.of(plan).stream()
        .collect(Collectors.toMap(r -> new Holding(r.unit(), r.person()), r -> r));
  }

  private List<Change> given(Draft draft, List<Giving> letters, Member by) {
    var people =
        draft.people().stream().collect(Collectors.toMap(PlanMember::person, Function.identity()));
    var held = held(draft.plan().id());
    var wanted = roles.wanted(draft.plan().id());
    var changes = new ArrayList<Change>();
    for (var giving : letters) {
      var person = people.get(giving.person());
      if (person == null) {
        throw RuleBroken.in("person", "role.not-in-plan");
      }
      var before = held.get(new Holding(giving.unit(), giving.person()));
      checkVersion(giving, before, person.name());
      changes.add(put(draft, giving, person.name(), before, by));
      if (wanted.stream().anyMatch(it -> it.isFilledBy(giving, person))) {
        changes.add(filled(draft, giving, person));
      }
    }
    return changes;
  }

  private static void checkVersion(Giving giving, @Nullable Role before, String name) {
    if ((before == null ? 0 : before.version()) != giving.version()) {
      throw new RuleBroken("role.stale", name, before == null ? "–" : before.letter().name());
    }
  }

  private Change put(Draft draft, Giving giving, String name, @Nullable Role before, Member by) {
    var plan = draft.plan().id();
    var unit = draft.unit(giving.unit());
    if (giving.letter() == null) {
      roles.remove(plan, giving.unit(), giving.person());
    } else {
      // Whoever gives themselves a part has said yes to it.
      var at = Instant.now(clock);
      var own = giving.person().equals(by.person());
      roles.put(plan, giving, own ? Answered.now(at, unit, draft, shapes) : null, at, by);
    }
    return new Change(
        unit.id().value(),
        shapes.called(unit),
        ROLE + name,
        before == null ? null : before.letter().name(),
        giving.letter() == null ? null : giving.letter().name(),
        unit.privateTo());
  }

  private Change filled(Draft draft, Giving giving, PlanMember person) {
    var letter = Objects.requireNonNull(giving.letter());
    var blank = new Blanks.Blank(draft.side(person), letter);
    return Objects.requireNonNull(blanks.remove(draft, draft.unit(giving.unit()), blank));
  }
}
