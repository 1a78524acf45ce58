package tandem.plans;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// The tables of units and their fields.
@Component
class Units {
  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Puts a unit and its fields into the plan. It takes the next number of its kind; numbers are
  /// never used again.
  ///
  /// @return the unit with its number
  Unit add(PlanId plan, Unit unit) {
    var number = insert(plan, unit);
    unit.fields().values().forEach(field -> save(plan, unit.id(), field));
    return unit.numbered(number);
  }

  private int insert(PlanId plan, Unit unit) {
    var parent = unit.parent();
    var privateTo = unit.privateTo();
    return jdbc.sql(
            """
            insert into plans.unit (plan, id, kind, number, side, parent, private_to)
            values (:plan, :id, :kind, plans.next_number(:plan, :kind), :side, :parent, :privateTo)
            returning number\
            """)
        .param("plan", plan.value())
        .param("id", unit.id().value())
        .param("kind", unit.kind())
        .param("side", unit.side().name())
        .param("parent", parent == null ? null : parent.value())
        .param("privateTo", privateTo == null ? null : privateTo.value())
        .query(Integer.class)
        .single();
  }

  void remove(PlanId plan, UnitId id) {
    jdbc.sql("update plans.unit set removed_at = now() where plan = :plan and id = :id")
        .param("plan", plan.value())
        .param("id", id.value())
        .update();
  }

  void restore(PlanId plan, UnitId id) {
    jdbc.sql("update plans.unit set removed_at = null where plan = :plan and id = :id")
        .param("plan", plan.value())
        .param("id", id.value())
        .update();
  }

  /// All units in their order, each with its fields: one statement for the whole plan.
  List<Unit> of(PlanId plan) {
    return read(plan, "is null");
  }

  /// Of every plan of the viewer the units with a blank, those with a suggestion that waits for
  /// their side and what it points at, and those that are named. Nobody said how often they were
  /// spoken of.
  Map<PlanId, List<Unit>> around(Collection<Excerpts.Named> named) {
    var byPlan = new HashMap<PlanId, UnitRows>();
    jdbc.sql(AROUND)
        .param("plans", named.stream().map(it -> it.plan().toString()).toArray(String[]::new))
        .param("units", named.stream().map(it -> it.unit().toString()).toArray(String[]::new))
        .query(row -> {
          var plan = new PlanId(row.getObject("in_plan", UUID.class));
          byPlan.computeIfAbsent(plan, it -> new UnitRows()).processRow(row);
        });
    var units = new HashMap<PlanId, List<Unit>>();
    byPlan.forEach((plan, rows) -> units.put(plan, rows.units()));
    return units;
  }

  private static final String AROUND =
      """
      with mine as (
        select s.plan, s.side from plans.side s where s.organisation = (select access.my_organisation())),
      waiting as (
        select s.plan, s.unit, s.proposed, s.bases from plans.suggestion s
          join mine m on m.plan = s.plan and m.side <> s.side
         where s.outcome is null),
      around as (
        select n.plan, n.unit from unnest(cast(:plans as uuid[]), cast(:units as uuid[])) n (plan, unit)
        union select f.plan, f.unit from plans.field f where f.firmness = 'BLANK'
        union select w.plan, w.unit from waiting w
        union select w.plan, u.id from waiting w
          join plans.unit u on u.plan = w.plan and u.id::text = any (w.bases || w.proposed))
      select u.plan as in_plan, u.id, u.kind as unit_kind, u.number, u.side as unit_side, u.parent,
             u.private_to as unit_private_to, f.*, p.name as author, 0 as said, 0 as open,
             null::timestamptz as spoken_at, s.person as standing_person, q.name as standing_name,
             s.at as standing_at, s.untrue
        from around a
        join plans.unit u on u.plan = a.plan and u.id = a.unit and u.removed_at is null
        left join plans.field f on f.plan = u.plan and f.unit = u.id
        left join organisations.person p on p.id = f.person
        left join plans.standing s on s.plan = u.plan and s.unit = u.id
        left join organisations.person q on q.id = s.person
       order by u.plan, u.kind, u.number, f.name\
      """;

  /// The units that were taken out, as they were.
  List<Unit> removed(PlanId plan) {
    return read(plan, "is not null");
  }

  /// What is said of a unit is looked up for each, for PostgreSQL would compare each with each:
  /// behind row security it believes that there is next to nothing.
  private List<Unit> read(PlanId plan, String removed) {
    var rows = new UnitRows();
    jdbc.sql(
            """
            select u.id, u.kind as unit_kind, u.number, u.side as unit_side, u.parent, u.private_to as unit_private_to,
                   f.*, p.name as author, r.said, r.open, k.at as spoken_at,
                   s.person as standing_person, s.name as standing_name, s.at as standing_at, s.untrue
              from plans.unit u
              left join plans.remarks r on r.plan = :plan and r.unit = u.id
              left join lateral (select o.at from plans.spoken o
                                  where o.plan = u.plan and o.unit = u.id
                                  order by o.revision desc limit 1) k on true
              left join lateral (select g.*, q.name from plans.standing g
                                   left join organisations.person q on q.id = g.person
                                  where g.plan = u.plan and g.unit = u.id limit 1) s on true
              left join plans.field f on f.plan = u.plan and f.unit = u.id
              left join organisations.person p on p.id = f.person
             where u.plan = :plan and u.removed_at %s
             order by u.kind, u.number, f.name\
            """
                .formatted(removed))
        .param("plan", plan.value())
        .query(rows);
    return rows.units();
  }

  /// Inserts the field, or updates it if it still has the version before. False: somebody was
  /// faster.
  boolean save(PlanId plan, UnitId unit, Field field) {
    return jdbc.sql(
                """
                insert into plans.field as f (plan, unit, name, kind, value, firmness, side, first_side,
                                              person, at, question, due, private_to, version)
                values (:plan, :unit, :name, :kind, :value, :firmness, :side, :first,
                        :person, :at, :question, :due, :privateTo, :version)
                on conflict (plan, unit, name) do update
                   set value = excluded.value, firmness = excluded.firmness, side = excluded.side,
                       first_side = excluded.first_side, person = excluded.person, at = excluded.at,
                       question = excluded.question, due = excluded.due, version = excluded.version
                 where f.version = excluded.version - 1\
                """)
            .param("plan", plan.value())
            .param("unit", unit.value())
            .param("name", field.name())
            .param("kind", field.kind().name())
            .param("value", field.value())
            .param("firmness", field.firmness().name())
            .param("side", field.side().name())
            .param("first", Optional.ofNullable(field.firstSide()).map(Side::name).orElse(null))
            .param("person", field.person().value())
            .param("at", field.at().atOffset(ZoneOffset.UTC))
            .param("question", field.question())
            .param("due", field.due())
            .param(
                "privateTo",
                Optional.ofNullable(field.privateTo()).map(OrganisationId::value).orElse(null))
            .param("version", field.version())
            .update()
        == 1;
  }
}
