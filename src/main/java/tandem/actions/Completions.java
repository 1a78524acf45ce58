package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
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

/// Which actions are done: calling one done, and opening it again.
@Component
public class Completions implements Reversing {
  private final JdbcClient jdbc;
  private final Drafts drafts;
  private final Shapes shapes;
  private final Ledger ledger;
  private final List<BeforeDone> before;
  private final Clock clock;

  Completions(
      JdbcClient jdbc,
      Drafts drafts,
      Shapes shapes,
      Ledger ledger,
      List<BeforeDone> before,
      Clock clock) {
    this.before = before;
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.shapes = shapes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Done by that person on that day.
  public record Completion(UnitId action, PersonId person, LocalDate on) {}

  @Transactional(readOnly = true)
  public Map<UnitId, Completion> of(PlanId plan) {
    return jdbc
        .sql("select unit, person, \"on\" from actions.completion where plan = :plan")
        .param("plan", plan.value())
        .query((row, n) ->
            new Completion(
                new UnitId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                row.getObject(3, LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Completion::action, c -> c));
  }

  /// Which of those are done, of whatever plans.
  @Transactional(readOnly = true)
  public Set<UnitId> among(Collection<Unit> actions) {
    var ids = actions.stream().map(it -> it.id().toString()).toArray(String[]::new);
    return jdbc.sql("select unit from actions.completion where unit = any (cast(:units as uuid[]))")
        .param("units", ids)
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .set();
  }

  /// @throws RuleBroken if it is done already, or something must be before
  @Transactional
  public void complete(PlanId plan, UnitId action, Member by) {
    var draft = drafts.locked(plan);
    before.forEach(it -> it.check(draft, draft.unit(action)));
    completeOn(plan, action, LocalDate.now(clock), by);
  }

  /// Done on a day that is past, as a workbook may tell it.
  @Transactional
  public void completeOn(PlanId plan, UnitId action, LocalDate on, Member by) {
    var unit = toChange(plan, action);
    var done =
        jdbc.sql(
                """
                insert into actions.completion (plan, unit, person, "on")
                values (:plan, :unit, :person, :on) on conflict do nothing\
                """)
            .param("plan", plan.value())
            .param("unit", action.value())
            .param("person", by.person().value())
            .param("on", on)
            .update();
    if (done == 0) {
      throw new RuleBroken("action.already-done");
    }
    record(plan, unit, null, on.toString(), by);
  }

  /// @throws RuleBroken if it is not done
  @Transactional
  public void reopen(PlanId plan, UnitId action, Member by) {
    var unit = toChange(plan, action);
    var was = of(plan).get(action);
    if (was == null) {
      throw new RuleBroken("action.not-done");
    }
    jdbc.sql("delete from actions.completion where plan = :plan and unit = :unit")
        .param("plan", plan.value())
        .param("unit", action.value())
        .update();
    record(plan, unit, was.on().toString(), null, by);
  }

  @Override
  public boolean reverses(String field) {
    return field.equals("done");
  }

  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var line = lines.getFirst();
    var action = new UnitId(line.subject());
    var was = of(plan).get(action);
    var on = line.before();
    if (on != null) {
      completeOn(plan, action, LocalDate.parse(on), by);
    } else if (was != null && was.person().value().equals(line.personId())) {
      reopen(plan, action, by);
    } else {
      throw new RuleBroken("action.not-done");
    }
  }

  private Unit toChange(PlanId plan, UnitId action) {
    var draft = drafts.locked(plan);
    var unit = draft.unit(action);
    if (!unit.kind().equals(ActionShape.KIND)) {
      throw new NotFound(action);
    }
    if (draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("plan.closed");
    }
    return unit;
  }

  private void record(
      PlanId plan, Unit action, @Nullable String before, @Nullable String after, Member by) {
    ledger.record(
        plan,
        by,
        Matter.PROGRESS,
        null,
        null,
        List.of(
            new Change(
                action.id().value(),
                shapes.called(action),
                "done",
                before,
                after,
                action.privateTo())));
  }
}
