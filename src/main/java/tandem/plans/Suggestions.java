package tandem.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
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

  /// Those that wait and those that were answered, oldest first; not of what left the plan.
  List<Suggestion> of(PlanId plan) {
    return jdbc.sql(
            """
            select s.*, p.name as author, a.name as answerer from plans.suggestion s
              join plans.unit u on u.plan = s.plan and u.id = s.unit and u.removed_at is null
              left join organisations.person p on p.id = s.person
              left join organisations.person a on a.id = s.answered_by
             where s.plan = :plan order by s.at, s.id\
            """)
        .param("plan", plan.value())
        .query((row, n) -> suggestion(row))
        .list();
  }

  /// Those of all the viewer's plans that wait for an answer, oldest first.
  Map<PlanId, List<Suggestion>> waiting() {
    var byPlan = new HashMap<PlanId, List<Suggestion>>();
    jdbc.sql(
            """
            select s.*, p.name as author, null as answerer from plans.suggestion s
              join plans.unit u on u.plan = s.plan and u.id = s.unit and u.removed_at is null
              left join organisations.person p on p.id = s.person
             where s.outcome is null order by s.at, s.id\
            """)
        .query(row -> {
          var plan = new PlanId(row.getObject("plan", UUID.class));
          byPlan.computeIfAbsent(plan, it -> new ArrayList<>()).add(suggestion(row));
        });
    return byPlan;
  }

  private static Suggestion suggestion(ResultSet row) throws SQLException {
    return new Suggestion(
        row.getObject("id", UUID.class),
        new UnitId(row.getObject("unit", UUID.class)),
        row.getString("field"),
        Scope.valueOf(row.getString("scope")),
        bases(row),
        row.getString("proposed"),
        row.getString("reason"),
        Side.valueOf(row.getString("side")),
        new PersonId(row.getObject("person", UUID.class)),
        Objects.requireNonNullElse(row.getString("author"), ""),
        row.getTimestamp("at").toInstant(),
        row.getObject("answers", UUID.class),
        row.getString("outcome") == null ? null : answer(row));
  }

  private static Map<String, @Nullable String> bases(ResultSet row) throws SQLException {
    var fields = (String[]) row.getArray("fields").getArray();
    var bases = (@Nullable String[]) row.getArray("bases").getArray();
    var read = new LinkedHashMap<String, @Nullable String>();
    for (int i = 0; i < fields.length; i++) {
      read.put(fields[i], bases[i]);
    }
    return read;
  }

  private static Suggestion.Answer answer(ResultSet row) throws SQLException {
    return new Suggestion.Answer(
        Outcome.valueOf(row.getString("outcome")),
        row.getString("answer"),
        row.getString("settled"),
        Objects.requireNonNullElse(row.getString("answerer"), ""),
        row.getTimestamp("answered_at").toInstant());
  }

  void put(PlanId plan, Suggestion it) {
    jdbc.sql(
            """
            insert into plans.suggestion (plan, id, unit, field, scope, fields, bases, proposed, reason,
                                          side, person, at, answers)
            values (:plan, :id, :unit, :field, :scope, :fields, :bases, :proposed, :reason,
                    :side, :person, :at, :answers)\
            """)
        .param("plan", plan.value())
        .param("id", it.id())
        .param("unit", it.unit().value())
        .param("field", it.field())
        .param("scope", it.scope().name())
        .param("fields", it.bases().keySet().toArray(String[]::new))
        .param("bases", it.bases().values().toArray(new @Nullable String[0]))
        .param("proposed", it.proposed())
        .param("reason", it.reason())
        .param("side", it.side().name())
        .param("person", it.person().value())
        .param("at", it.at().atOffset(ZoneOffset.UTC))
        .param("answers", it.answers())
        .update();
  }

  /// Waits for an answer again. False: another one waits there meanwhile, or nobody had answered.
  boolean reopen(PlanId plan, UUID id) {
    return jdbc.sql(
                """
                update plans.suggestion s
                   set outcome = null, answer = null, settled = null, answered_by = null, answered_at = null
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

  /// @throws NotFound if it does not wait any more
  void close(PlanId plan, Suggestion open, Suggestion.Answer answer, PersonId by) {
    var closed =
        jdbc.sql(
                """
                update plans.suggestion
                   set outcome = :outcome, answer = :why, settled = :settled, answered_by = :by, answered_at = :at
                 where plan = :plan and id = :id and outcome is null\
                """)
            .param("outcome", answer.outcome().name())
            .param("why", answer.why())
            .param("settled", answer.settled())
            .param("by", by.value())
            .param("at", answer.at().atOffset(ZoneOffset.UTC))
            .param("plan", plan.value())
            .param("id", open.id())
            .update();
    if (closed == 0) {
      throw new NotFound(open.id());
    }
  }
}
