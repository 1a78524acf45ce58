package tandem.plans;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// The table of suggestions. A side has at most one open for each field.
@Component
class Suggestions {
  private final JdbcClient jdbc;

  Suggestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that wait for an answer.
  List<Suggestion> open(PlanId plan) {
    return jdbc.sql(
            """
            select s.*, p.name as author from plans.suggestion s
              left join organisations.person p on p.id = s.person
             where s.plan = :plan and s.outcome is null order by s.at\
            """)
        .param("plan", plan.value())
        .query((row, n) ->
            new Suggestion(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("field"),
                row.getString("base"),
                row.getString("proposed"),
                row.getString("reason"),
                Side.valueOf(row.getString("side")),
                row.getObject("person", UUID.class),
                row.getString("author"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  void put(PlanId plan, Suggestion suggestion) {
    jdbc.sql(
            """
            insert into plans.suggestion (plan, id, unit, field, base, proposed, reason, side, person, at)
            values (:plan, :id, :unit, :field, :base, :proposed, :reason, :side, :person, :at)
            on conflict (plan, unit, field, side) where outcome is null
            do update set base = excluded.base, proposed = excluded.proposed, reason = excluded.reason,
                          person = excluded.person, at = excluded.at\
            """)
        .param("plan", plan.value())
        .param("id", suggestion.id())
        .param("unit", suggestion.unit().value())
        .param("field", suggestion.field())
        .param("base", suggestion.base())
        .param("proposed", suggestion.proposed())
        .param("reason", suggestion.reason())
        .param("side", suggestion.side().name())
        .param("person", suggestion.person())
        .param("at", suggestion.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void take(PlanId plan, Suggestion open, Writer by) {
    answer(plan, open, "TAKEN", null, by);
  }

  void decline(PlanId plan, Suggestion open, String why, Writer by) {
    answer(plan, open, "DECLINED", why, by);
  }

  /// Waits for an answer again. False: another one waits there meanwhile, or nobody had answered.
  boolean reopen(PlanId plan, UUID id) {
    return jdbc.sql(
                """
                update plans.suggestion s
                   set outcome = null, answer = null, answered_by = null, answered_at = null
                 where s.plan = :plan and s.id = :id and s.outcome is not null
                   and not exists (select from plans.suggestion o
                                    where o.plan = s.plan and o.unit = s.unit and o.field = s.field
                                      and o.side = s.side and o.outcome is null)\
                """)
            .param("plan", plan.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Takes one back that waits. False: it does not wait any more, or proposes something else.
  boolean withdraw(PlanId plan, UnitId unit, String field, String proposed, Side by) {
    return jdbc.sql(
                """
                delete from plans.suggestion
                 where plan = :plan and unit = :unit and field = :field and proposed = :proposed
                   and side = :side and outcome is null\
                """)
            .param("plan", plan.value())
            .param("unit", unit.value())
            .param("field", field)
            .param("proposed", proposed)
            .param("side", by.name())
            .update()
        == 1;
  }

  private void answer(
      PlanId plan, Suggestion open, String outcome, @Nullable String answer, Writer by) {
    var answered =
        jdbc.sql(
                """
                update plans.suggestion
                   set outcome = :outcome, answer = :answer, answered_by = :by, answered_at = :at
                 where plan = :plan and id = :id and outcome is null\
                """)
            .param("outcome", outcome)
            .param("answer", answer)
            .param("by", by.person().value())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .param("plan", plan.value())
            .param("id", open.id())
            .update();
    if (answered == 0) {
      throw new NotFound(open.id());
    }
  }
}
