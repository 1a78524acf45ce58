package tandem.strategies;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.strategies.OwnStrategy.Counterpart;

/// The tables of an organisation's strategies, as its own people see them.
@Component
class OwnStrategies {
  private final JdbcClient jdbc;

  OwnStrategies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that hold first, then by their newest version.
  List<OwnStrategy> all() {
    return read("true", Map.of());
  }

  List<OwnStrategy> all(List<StrategyId> ids) {
    return ids.isEmpty()
        ? List.of()
        : read("s.id in (:ids)", Map.of("ids", ids.stream().map(StrategyId::value).toList()));
  }

  /// @throws NotFound also for a strategy of another organisation
  OwnStrategy one(StrategyId id) {
    return all(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
  }

  /// The same, as nobody else changes it until the transaction ends.
  OwnStrategy locked(StrategyId id) {
    jdbc.sql("select id from strategies.strategy where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .list();
    return one(id);
  }

  private List<OwnStrategy> read(String which, Map<String, Object> parameters) {
    var rows = new OwnStrategyRows();
    jdbc.sql(
            """
            select s.id, s.ended_at, s.ended_why, e.name as ended_name, h.shared, h.shared_names,
                   v.number, v.person, p.name as author, v.at, v.statement, v.kind, v.horizon, v.measure
              from strategies.strategy s
              join strategies.version v on v.organisation = s.organisation and v.strategy = s.id
              left join organisations.person p on p.id = v.person
              left join organisations.person e on e.id = s.ended_by
              left join lateral (
                     select array_agg(o.id order by o.name, o.id) as shared,
                            array_agg(o.name order by o.name, o.id) as shared_names
                       from strategies.share x join organisations.organisation o on o.id = x.counterpart
                      where x.organisation = s.organisation and x.strategy = s.id) h on true
             where %s
             order by s.ended_at is not null, max(v.at) over (partition by s.id) desc, s.id, v.number desc\
            """
                .formatted(which))
        .params(parameters)
        .query(rows);
    return rows.strategies();
  }

  void add(StrategyId id, Member by) {
    jdbc.sql("insert into strategies.strategy (organisation, id) values (:organisation, :id)")
        .param("organisation", by.organisation().value())
        .param("id", id.value())
        .update();
  }

  /// Puts in the words of a version and makes it the newest.
  void put(StrategyId id, int number, StrategyWords words, Instant at, Member by) {
    jdbc.sql(
            """
            insert into strategies.version
                   (organisation, strategy, number, person, at, statement, kind, horizon, measure)
            values (:organisation, :id, :number, :person, :at, :statement, :kind, :horizon, :measure)\
            """)
        .param("organisation", by.organisation().value())
        .param("id", id.value())
        .param("number", number)
        .param("person", by.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("statement", words.statement())
        .param("kind", words.kind())
        .param("horizon", words.horizon())
        .param("measure", words.measure())
        .update();
    jdbc.sql("update strategies.strategy set version = :number where id = :id")
        .param("number", number)
        .param("id", id.value())
        .update();
  }

  void end(StrategyId id, @Nullable String why, Instant at, Member by) {
    jdbc.sql(
            """
            update strategies.strategy set ended_by = :person, ended_at = :at, ended_why = :why
             where id = :id\
            """)
        .param("person", by.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("why", why)
        .param("id", id.value())
        .update();
  }

  void takeUp(StrategyId id) {
    jdbc.sql(
            """
            update strategies.strategy set ended_by = null, ended_at = null, ended_why = null
             where id = :id\
            """)
        .param("id", id.value())
        .update();
  }

  void share(StrategyId id, OrganisationId counterpart, Instant at, Member by) {
    share(
            """
            insert into strategies.share (organisation, strategy, counterpart, person, at)
            values (:organisation, :id, :counterpart, :person, :at) on conflict do nothing\
            """,
            id,
            counterpart,
            by)
        .param("person", by.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @throws NotFound if it is not shared with them
  void unshare(StrategyId id, OrganisationId counterpart, Member by) {
    var taken =
        share(
                """
                delete from strategies.share
                 where organisation = :organisation and strategy = :id and counterpart = :counterpart\
                """,
                id,
                counterpart,
                by)
            .update();
    if (taken == 0) {
      throw new NotFound(counterpart);
    }
  }

  private StatementSpec share(String sql, StrategyId id, OrganisationId counterpart, Member by) {
    return jdbc.sql(sql)
        .param("organisation", by.organisation().value())
        .param("id", id.value())
        .param("counterpart", counterpart.value());
  }

  /// The organisations with which whoever acts has plans.
  List<Counterpart> counterparts(Member by) {
    return jdbc.sql(
            """
            select o.id, o.name from organisations.organisation o
             where o.id in (select s.organisation from plans.side s) and o.id <> :mine
             order by o.name, o.id\
            """)
        .param("mine", by.organisation().value())
        .query((row, n) ->
            new Counterpart(
                new OrganisationId(row.getObject("id", UUID.class)), row.getString("name")))
        .list();
  }
}
