package tandem.comments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.comments.Comment.Mention;
import tandem.comments.CommentThread.Resolution;
import tandem.comments.Comments.Asked;

/// The tables of threads, their comments and who is mentioned in them.
@Component
class Threads {
  private final JdbcClient jdbc;

  Threads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All threads of a plan that the viewer may see, in the order in which they began.
  List<CommentThread> of(PlanId plan) {
    var mentions = mentions(plan);
    var threads = new LinkedHashMap<UUID, CommentThread>();
    jdbc.sql(
            """
            select t.id as thread, t.unit, t.private_to, t.resolved_by, r.name as resolver, t.resolved_at,
                   c.id, c.person, p.name as author, c.side, c.at, c.text
              from comments.thread t
              join comments.comment c on c.plan = t.plan and c.thread = t.id
              left join organisations.person p on p.id = c.person
              left join organisations.person r on r.id = t.resolved_by
             where t.plan = :plan order by c.at, c.id\
            """)
        .param("plan", plan.value())
        .query(row -> {
          var id = row.getObject("thread", UUID.class);
          if (!threads.containsKey(id)) {
            threads.put(id, thread(id, row));
          }
          threads.getOrDefault(id, thread(id, row)).comments().add(comment(row, mentions));
        });
    return List.copyOf(threads.values());
  }

  /// The comments of all plans that wait for that person to read them, oldest first.
  List<Asked> asking(PersonId me) {
    return jdbc.sql(
            """
            select c.plan, t.unit, c.thread, c.id, c.person, p.name as author, c.side, c.at, c.text
              from comments.mention m
              join comments.comment c on c.plan = m.plan and c.id = m.comment
              join comments.thread t on t.plan = c.plan and t.id = c.thread
              join plans.unit u on u.plan = t.plan and u.id = t.unit and u.removed_at is null
              left join organisations.person p on p.id = c.person
             where m.person = :me and m.read_at is null and c.text is not null
             order by c.at, c.id\
            """)
        .param("me", me.value())
        .query((row, n) ->
            new Asked(
                new PlanId(row.getObject("plan", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getObject("thread", UUID.class),
                comment(row, Map.of())))
        .list();
  }

  private Map<UUID, List<Mention>> mentions(PlanId plan) {
    record Row(UUID comment, Mention mention) {}
    return jdbc
        .sql(
            """
            select m.comment, m.person, p.name, m.read_at is not null as read
              from comments.mention m join organisations.person p on p.id = m.person
             where m.plan = :plan order by p.name, p.id\
            """)
        .param("plan", plan.value())
        .query((row, n) ->
            new Row(
                row.getObject("comment", UUID.class),
                new Mention(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getString("name"),
                    row.getBoolean("read"))))
        .list()
        .stream()
        .collect(groupingBy(Row::comment, mapping(Row::mention, toList())));
  }

  private static CommentThread thread(UUID id, ResultSet row) throws SQLException {
    var privateTo = row.getObject("private_to", UUID.class);
    var resolver = row.getObject("resolved_by", UUID.class);
    return new CommentThread(
        id,
        new UnitId(row.getObject("unit", UUID.class)),
        privateTo == null ? null : new OrganisationId(privateTo),
        resolver == null
            ? null
            : new Resolution(
                new PersonId(resolver),
                name(row.getString("resolver")),
                row.getTimestamp("resolved_at").toInstant()),
        new ArrayList<>());
  }

  private static Comment comment(ResultSet row, Map<UUID, List<Mention>> mentions)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Comment(
        id,
        new PersonId(row.getObject("person", UUID.class)),
        name(row.getString("author")),
        Side.valueOf(row.getString("side")),
        row.getTimestamp("at").toInstant(),
        row.getString("text"),
        mentions.getOrDefault(id, List.of()));
  }

  private static String name(@Nullable String known) {
    return known == null ? "?" : known;
  }

  void begin(PlanId plan, UUID id, UnitId unit, @Nullable OrganisationId privateTo) {
    jdbc.sql(
            """
            insert into comments.thread (plan, id, unit, private_to)
            values (:plan, :id, :unit, cast(:privateTo as uuid))\
            """)
        .param("plan", plan.value())
        .param("id", id)
        .param("unit", unit.value())
        .param("privateTo", privateTo == null ? null : privateTo.toString())
        .update();
  }

  void say(PlanId plan, UUID thread, UUID id, Words words, PersonId by, Side side, Instant at) {
    jdbc.sql(
            """
            insert into comments.comment (plan, id, thread, person, side, at, text)
            values (:plan, :id, :thread, :person, :side, :at, :text)\
            """)
        .param("plan", plan.value())
        .param("id", id)
        .param("thread", thread)
        .param("person", by.value())
        .param("side", side.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("text", words.text())
        .update();
    words.mentioned().forEach(person -> mention(plan, id, person));
  }

  private void mention(PlanId plan, UUID comment, PersonId person) {
    jdbc.sql(
            "insert into comments.mention (plan, comment, person) values (:plan, :comment, :person)")
        .param("plan", plan.value())
        .param("comment", comment)
        .param("person", person.value())
        .update();
  }

  void resolve(PlanId plan, UUID thread, @Nullable PersonId by, @Nullable Instant at) {
    jdbc.sql(
            """
            update comments.thread
               set resolved_by = cast(:by as uuid), resolved_at = cast(:at as timestamptz)
             where plan = :plan and id = :id\
            """)
        .param("by", by == null ? null : by.toString())
        .param("at", at == null ? null : at.toString())
        .param("plan", plan.value())
        .param("id", thread)
        .update();
  }

  /// Erases the words of a comment; who said something here, and when, stays.
  void takeBack(PlanId plan, UUID comment, Instant at) {
    jdbc.sql(
            """
            update comments.comment set text = null, taken_back_at = :at
             where plan = :plan and id = :id\
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("plan", plan.value())
        .param("id", comment)
        .update();
  }

  void read(PlanId plan, UUID thread, PersonId by, Instant at) {
    jdbc.sql(
            """
            update comments.mention m set read_at = :at
             where m.plan = :plan and m.person = :person and m.read_at is null
               and m.comment in (select c.id from comments.comment c where c.plan = :plan and c.thread = :thread)\
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("plan", plan.value())
        .param("person", by.value())
        .param("thread", thread)
        .update();
  }
}
