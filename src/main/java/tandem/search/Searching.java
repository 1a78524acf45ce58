package tandem.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Shapes;

/// Finds by words. PostgreSQL's row policies decide what there is to be found.
@Component
class Searching {
  private static final String FIND =
      """
      with asked as materialized (
        select cast(:typed as text) as typed, cast(:plain as boolean) as plain,
               case when :plain then to_tsquery('simple', :beginnings)
                    else websearch_to_tsquery('simple', :typed) end as query),
      seen as (
        select e.*, a.*, lower(e.called) as name, coalesce(e.called, e.words) as best,
               concat_ws(' · ', e.called, e.words, e.who) as text
          from search.entry e cross join asked a
         where (cast(:kind as text) is null or e.kind = :kind)
           and (cast(:plan as uuid) is null or e.plan = cast(:plan as uuid))),
      alike as (
        select s.*, case when plain and length(typed) >= 3 then word_similarity(typed, best) else 0 end as alike from seen s),
      ranked as (
        select s.*, case when plain and name = typed then 4
                         when plain and starts_with(name, typed) then 3
                         when to_tsvector('simple', text) @@ query or plain and strpos(lower(text), typed) > 0 then 2
                         when alike >= :atLeast then 1
                         else 0 end as rank
          from alike s)
      select * from (
        select distinct on (kind, id) kind, id, plan, in_plan, unit, about_kind, called, about, who, thread, only_us,
               words, rank, alike
          from ranked
          where rank > 1 or rank = 1 and (alike >= :near or not exists (select from ranked where rank > 1))
         order by kind, id, starts desc nulls last, plan) found
       order by rank desc, alike desc, kind, id limit :most\
      """;

  /// How much a name is like what was typed, as `word_similarity` has it. Two letters that changed
  /// places leave a short word little: that is looked at only where nothing else is found.
  private static final double NEAR = 0.6;

  private static final double FAR = 0.25;

  private final JdbcClient jdbc;
  private final Shapes shapes;

  Searching(JdbcClient jdbc, Shapes shapes) {
    this.jdbc = jdbc;
    this.shapes = shapes;
  }

  /// The best hits first. A person who is in several plans is told once, in the newest.
  @Transactional(readOnly = true)
  public List<Hit> find(Asked asked, int most) {
    var words = asked.words();
    return jdbc
        .sql(FIND)
        .param("typed", words.typed())
        .param("plain", words.isPlain())
        .param("beginnings", words.beginnings())
        .param("kind", Optional.ofNullable(asked.kind()).map(Kind::key).orElse(null))
        .param("plan", Optional.ofNullable(asked.plan()).map(PlanId::toString).orElse(null))
        .param("near", NEAR)
        .param("atLeast", FAR)
        .param("most", most)
        .query((row, n) -> hit(row, words))
        .list()
        .stream()
        .sorted(Comparator.comparing(Hit::key))
        .toList();
  }

  private Hit hit(ResultSet row, SearchWords words) throws SQLException {
    var kind = Kind.of(row.getString("kind"));
    var called = row.getString("called");
    var about = row.getString("about");
    var text = row.getString("words");
    return new Hit(
        row.getInt("rank"),
        row.getDouble("alike"),
        kind,
        row.getObject("id", UUID.class),
        row.getObject("plan", UUID.class),
        row.getString("in_plan"),
        Excerpt.of(called == null ? about : called, words),
        Excerpt.of(text == null ? "" : text, words),
        row.getString("who"),
        row.getBoolean("only_us"),
        path(kind, row));
  }

  private @Nullable String path(Kind kind, ResultSet row) throws SQLException {
    var plan = row.getObject("plan", UUID.class);
    var base = "/plans/" + plan;
    return switch (kind) {
      case OWN_STRATEGY -> "/strategies/" + row.getObject("id", UUID.class);
      case PLAN -> base;
      case PERSON -> plan == null ? null : base + "/people";
      case COMMENT -> {
        var thread = row.getObject("thread", UUID.class);
        yield base
            + "/units/"
            + row.getObject("unit", UUID.class)
            + "/comments?at="
            + thread
            + "#thread-"
            + thread;
      }
      case GOAL, STRATEGY, ACTION, OWN_LINE, MEASURE, ASSUMPTION, ACCOUNT, RISK, SCENARIO ->
          shapes.place(
              new PlanId(plan),
              kind.key(),
              new UnitId(Objects.requireNonNull(row.getObject("unit", UUID.class))));
    };
  }
}
