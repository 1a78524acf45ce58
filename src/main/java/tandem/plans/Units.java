package tandem.plans;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  /// The units that were taken out, as they were.
  List<Unit> removed(PlanId plan) {
    return read(plan, "is not null");
  }

  private List<Unit> read(PlanId plan, String removed) {
    var rows = new UnitRows();
    jdbc.sql(
            """
            select u.id, u.kind as unit_kind, u.number, u.side as unit_side, u.parent, u.private_to as unit_private_to,
                   f.*, p.name as author, r.said, r.open, k.at as spoken_at,
                   s.person as standing_person, q.name as standing_name, s.at as standing_at, s.untrue
              from plans.unit u
              left join plans.field f on f.plan = u.plan and f.unit = u.id
              left join organisations.person p on p.id = f.person
              left join plans.remarks r on r.plan = :plan and r.unit = u.id
              left join plans.spoken k on k.plan = :plan and k.unit = u.id
              left join plans.standing s on s.plan = :plan and s.unit = u.id
              left join organisations.person q on q.id = s.person
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
