package tandem.strategies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Stage;

/// Which strategies of plans are copies of an organisation's own, as its people see it.
@Component
class Copies {
  private final JdbcClient jdbc;

  Copies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param version the one the plan was brought to
  record Link(UnitId unit, StrategyId strategy, int version) {}

  /// Also of units that were taken out: they may come back.
  Map<UnitId, Link> in(PlanId plan) {
    var links = new HashMap<UnitId, Link>();
    jdbc.sql("select unit, strategy, version from strategies.copy where plan = :plan")
        .param("plan", plan.value())
        .query((row, n) -> link(row))
        .list()
        .forEach(it -> links.put(it.unit(), it));
    return links;
  }

  void link(PlanId plan, Link link, Member by) {
    jdbc.sql(
            """
            insert into strategies.copy (plan, unit, organisation, strategy, version)
            values (:plan, :unit, :organisation, :strategy, :version)\
            """)
        .param("plan", plan.value())
        .param("unit", link.unit().value())
        .param("organisation", by.organisation().value())
        .param("strategy", link.strategy().value())
        .param("version", link.version())
        .update();
  }

  void bring(PlanId plan, UnitId unit, int version) {
    jdbc.sql("update strategies.copy set version = :version where plan = :plan and unit = :unit")
        .param("version", version)
        .param("plan", plan.value())
        .param("unit", unit.value())
        .update();
  }

  /// In all plans of whoever acts.
  List<PlanCopy> all() {
    return jdbc.sql(
            """
            select c.strategy, c.plan, p.title, p.stage, o.id as counterpart, o.name as counterpart_name, c.unit, c.version,
                   u.private_to is not null as only_us, f.*, s.at as told_at, s.untrue
              from strategies.copy c
              join plans.unit u on u.plan = c.plan and u.id = c.unit and u.removed_at is null
              join plans.plan p on p.id = c.plan
              join plans.side x on x.plan = c.plan and x.organisation <> c.organisation
              join organisations.organisation o on o.id = x.organisation
              left join strategies.confirmation s on s.plan = c.plan and s.unit = c.unit
              left join lateral (
                     select max(value) filter (where name = 'statement') as statement, max(value) filter (where name = 'kind') as kind,
                            max(value) filter (where name = 'horizon') as horizon, max(value) filter (where name = 'measure') as measure,
                            max(at) filter (where name = 'statement' and value is not null and (side = u.side or firmness = 'INK')) as written_at,
                            coalesce(sum(version), 0)::int as seen
                       from plans.field where plan = c.plan and unit = c.unit) f on true
             order by p.starts desc, p.title, p.id\
            """)
        .query((row, n) -> copy(row))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        new UnitId(row.getObject("unit", UUID.class)),
        new StrategyId(row.getObject("strategy", UUID.class)),
        row.getInt("version"));
  }

  private static PlanCopy copy(ResultSet row) throws SQLException {
    var told = moment(row, "told_at");
    var written = moment(row, "written_at");
    var rewritten = told == null || (written != null && written.isAfter(told));
    return new PlanCopy(
        new StrategyId(row.getObject("strategy", UUID.class)),
        new PlanId(row.getObject("plan", UUID.class)),
        row.getString("title"),
        new OrganisationId(row.getObject("counterpart", UUID.class)),
        row.getString("counterpart_name"),
        new UnitId(row.getObject("unit", UUID.class)),
        row.getInt("version"),
        row.getBoolean("only_us"),
        Stage.valueOf(row.getString("stage")).isBeingWritten(),
        words(row),
        rewritten ? written : told,
        rewritten ? null : row.getString("untrue"),
        row.getInt("seen"));
  }

  private static @Nullable StrategyWords words(ResultSet row) throws SQLException {
    var statement = row.getString("statement");
    return statement == null
        ? null
        : new StrategyWords(
            statement, row.getString("kind"), row.getString("horizon"), row.getString("measure"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
