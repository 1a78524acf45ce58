package tandem.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.History.Line;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Drafts;
import tandem.plans.Reversing;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Unit;

/// The files of actions: as private as their action, and what was taken out can come back.
@Component
public class Files implements Reversing {
  private static final String FILE = "file";
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final Drafts drafts;
  private final Shapes shapes;
  private final Ledger ledger;
  private final Clock clock;

  Files(JdbcClient jdbc, Drafts drafts, Shapes shapes, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.shapes = shapes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// @param by the name of whoever brought it
  public record Kept(UUID id, String name, int bytes, String by, Instant at) {}

  /// A file as it came.
  public record Content(String name, byte[] bytes) {}

  /// In the order in which they came.
  @Transactional(readOnly = true)
  public List<Kept> of(PlanId plan, UnitId action) {
    return jdbc.sql(
            """
            select f.id, f.name, octet_length(f.content) as bytes, p.name as by, f.at
              from actions.file f left join organisations.person p on p.id = f.person
             where f.plan = :plan and f.unit = :unit and f.removed_at is null order by f.at, f.id\
            """)
        .param("plan", plan.value())
        .param("unit", action.value())
        .query((row, n) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("bytes"),
                row.getString("by") == null ? "?" : row.getString("by"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /// @throws NotFound also for what was taken out
  @Transactional(readOnly = true)
  public Content content(PlanId plan, UnitId action, UUID id) {
    return jdbc.sql(
            """
            select name, content from actions.file
             where plan = :plan and unit = :unit and id = :id and removed_at is null\
            """)
        .param("plan", plan.value())
        .param("unit", action.value())
        .param("id", id)
        .query((row, n) -> new Content(row.getString("name"), row.getBytes("content")))
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// @param name as the sender's system calls it; of a path only its end counts
  @Transactional
  public UUID add(PlanId plan, UnitId action, String name, byte[] content, Member by) {
    var unit = toChange(plan, action);
    if (content.length == 0) {
      throw RuleBroken.in(FILE, "action.file-missing");
    }
    if (of(plan, action).size() >= MOST) {
      throw RuleBroken.in(FILE, "action.files-many", MOST);
    }
    var id = UUID.randomUUID();
    var called = called(name);
    jdbc.sql(
            """
            insert into actions.file (plan, id, unit, name, content, person, at)
            values (:plan, :id, :unit, :name, :content, :person, :at)\
            """)
        .param("plan", plan.value())
        .param("id", id)
        .param("unit", action.value())
        .param("name", called)
        .param("content", content)
        .param("person", by.person().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    record(plan, unit, null, called, by);
    return id;
  }

  @Transactional
  public void remove(PlanId plan, UnitId action, UUID id, Member by) {
    var unit = toChange(plan, action);
    var name = content(plan, action, id).name();
    mark(plan, id, clock.instant());
    record(plan, unit, name, null, by);
  }

  @Override
  public boolean reverses(String field) {
    return field.equals(FILE);
  }

  /// Of several files of one name the last one counts.
  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var line = lines.getFirst();
    var action = new UnitId(line.subject());
    var unit = toChange(plan, action);
    var before = line.before();
    var name = before == null ? line.after() : before;
    var id =
        last(plan, action, name, before != null)
            .orElseThrow(() -> new RuleBroken("action.file-gone"));
    mark(plan, id, before == null ? clock.instant() : null);
    record(plan, unit, line.after(), before, by);
  }

  private Optional<UUID> last(PlanId plan, UnitId action, @Nullable String name, boolean removed) {
    return jdbc.sql(
            """
            select id from actions.file
             where plan = :plan and unit = :unit and name = :name and (removed_at is not null) = :removed
             order by coalesce(removed_at, at) desc, id limit 1\
            """)
        .param("plan", plan.value())
        .param("unit", action.value())
        .param("name", name)
        .param("removed", removed)
        .query(UUID.class)
        .optional();
  }

  private void mark(PlanId plan, UUID id, @Nullable Instant removed) {
    jdbc.sql(
            """
            update actions.file set removed_at = cast(:at as timestamptz) where plan = :plan and id = :id\
            """)
        .param("at", removed == null ? null : removed.toString())
        .param("plan", plan.value())
        .param("id", id)
        .update();
  }

  private static String called(String name) {
    var end = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = end.replaceAll("[\\p{Cc}\\u2028\\u2029]", "").strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw RuleBroken.in(FILE, "action.file-name", LONGEST_NAME);
    }
    return plain;
  }

  private Unit toChange(PlanId plan, UnitId action) {
    var draft = drafts.locked(plan);
    if (draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("plan.closed");
    }
    return draft.unit(action, ActionShape.KIND);
  }

  private void record(
      PlanId plan, Unit action, @Nullable String before, @Nullable String after, Member by) {
    var change =
        new Change(
            action.id().value(), shapes.called(action), FILE, before, after, action.privateTo());
    ledger.record(plan, by, Matter.PROGRESS, null, null, List.of(change));
  }
}
