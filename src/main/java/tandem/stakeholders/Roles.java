package tandem.stakeholders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Snapshot;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Who has which part: giving letters, and saying yes or no to one's own.
@Component
public class Roles {
  private final JdbcClient jdbc;
  private final Plans plans;
  private final Shapes shapes;
  private final Memberships memberships;
  private final Ledger ledger;
  private final Clock clock;

  Roles(
      JdbcClient jdbc,
      Plans plans,
      Shapes shapes,
      Memberships memberships,
      Ledger ledger,
      Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.shapes = shapes;
    this.memberships = memberships;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Role> of(PlanId plan) {
    return Snapshot.once(Role.class, plan, () -> read(plan));
  }

  private List<Role> read(PlanId plan) {
    return jdbc.sql(
            """
            select r.unit, r.person, p.name, p.organisation, r.letter, r.acknowledged_at, r.declined_at,
                   r.declined_why, r.version
              from stakeholders.role r
              join organisations.person p on p.id = r.person
             where r.plan = :plan order by p.name\
            """)
        .param("plan", plan.value())
        .query((row, n) ->
            new Role(
                new UnitId(row.getObject("unit", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Letter.valueOf(row.getString("letter").strip()),
                instant(row.getTimestamp("acknowledged_at")),
                instant(row.getTimestamp("declined_at")),
                row.getString("declined_why"),
                row.getInt("version")))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
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
    ledger.lock(plan);
    var draft = plans.draft(plan);
    if (!draft.plan().stage().isBeingWritten()) {
      throw new RuleBroken("plan.agreed");
    }
    var members =
        memberships.inPlan(plan).stream()
            .collect(Collectors.toMap(PlanMember::person, PlanMember::name));
    var held =
        of(plan).stream().collect(Collectors.toMap(r -> new Holding(r.unit(), r.person()), r -> r));
    var changes = new ArrayList<Change>();
    for (var giving : letters) {
      var who = members.get(giving.person());
      if (who == null) {
        throw RuleBroken.in("person", "role.not-in-plan");
      }
      var target = draft.unit(giving.unit());
      var before = held.get(new Holding(giving.unit(), giving.person()));
      give(plan, giving, before, who, by);
      changes.add(
          new Change(
              giving.unit().value(),
              shapes.called(target),
              "role of " + who,
              before == null ? null : before.letter().name(),
              giving.letter() == null ? null : giving.letter().name(),
              target.privateTo()));
    }
    ledger.record(plan, by, Matter.CONTENT, null, null, changes);
  }

  private record Holding(UnitId unit, PersonId person) {}

  private void give(PlanId plan, Giving giving, @Nullable Role before, String name, Member by) {
    if ((before == null ? 0 : before.version()) != giving.version()) {
      throw new RuleBroken("role.stale", name, before == null ? "–" : before.letter().name());
    }
    if (giving.letter() != null) {
      save(plan, giving.unit(), giving.person(), giving.letter(), by);
      return;
    }
    jdbc.sql(
            "delete from stakeholders.role where plan = :plan and unit = :unit and person = :person")
        .param("plan", plan.value())
        .param("unit", giving.unit().value())
        .param("person", giving.person().value())
        .update();
  }

  private void save(PlanId plan, UnitId unit, PersonId person, Letter letter, Member by) {
    // Whoever gives themselves a part has said yes to it.
    var acknowledged =
        person.equals(by.person()) ? Instant.now(clock).atOffset(ZoneOffset.UTC) : null;
    jdbc.sql(
            """
            insert into stakeholders.role as r (plan, unit, person, letter, given_by, acknowledged_at)
            values (:plan, :unit, :person, :letter, :by, :acknowledged)
            on conflict (plan, unit, person) do update
               set letter = excluded.letter, given_by = excluded.given_by, given_at = now(),
                   acknowledged_at = excluded.acknowledged_at, declined_at = null, declined_why = null,
                   version = r.version + 1\
            """)
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .param("letter", letter.name())
        .param("by", by.person().value())
        .param("acknowledged", acknowledged)
        .update();
  }

  @Transactional
  public void acknowledge(PlanId plan, UnitId unit, Member by) {
    answer(plan, unit, null, by);
  }

  /// No, with a reason: the part goes back to those who write the plan.
  @Transactional
  public void decline(PlanId plan, UnitId unit, String why, Member by) {
    if (why.isBlank() || why.length() > 500) {
      throw RuleBroken.in("why", "role.decline-needs-reason");
    }
    answer(plan, unit, why.strip(), by);
  }

  private void answer(PlanId plan, UnitId unit, @Nullable String why, Member by) {
    ledger.lock(plan);
    var role = role(plan, unit, by.person()).orElseThrow(() -> new NotFound(unit));
    var now = Instant.now(clock).atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update stakeholders.role
               set acknowledged_at = :yes, declined_at = :no, declined_why = :why, version = version + 1
             where plan = :plan and unit = :unit and person = :person\
            """)
        .param("yes", why == null ? now : null)
        .param("no", why == null ? null : now)
        .param("why", why)
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", by.person().value())
        .update();
    var target = plans.draft(plan).unit(unit);
    ledger.record(
        plan,
        by,
        Matter.PROGRESS,
        why,
        null,
        List.of(
            new Change(
                unit.value(),
                shapes.called(target),
                "role " + role.letter() + " of " + by.name(),
                told(role),
                why == null ? "acknowledged" : "declined",
                target.privateTo())));
  }

  private static @Nullable String told(Role role) {
    return role.isAcknowledged() ? "acknowledged" : role.isDeclined() ? "declined" : null;
  }

  private Optional<Role> role(PlanId plan, UnitId unit, PersonId person) {
    return of(plan).stream()
        .filter(r -> r.unit().equals(unit) && r.person().equals(person))
        .findFirst();
  }
}
