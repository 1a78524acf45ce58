package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Stage;

/// Which actions are done: calling one done, and opening it again.
@Component
public class Completions {
  private final JdbcClient jdbc;
  private final Plans plans;
  private final Shapes shapes;
  private final Ledger ledger;
  private final Clock clock;

  Completions(JdbcClient jdbc, Plans plans, Shapes shapes, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
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

  /// @throws RuleBroken if it is done already
  @Transactional
  public void complete(PlanId plan, UnitId action, Member by) {
    completeOn(plan, action, LocalDate.now(clock), by);
  }

  /// Done on a day that is past, as a workbook may tell it.
  @Transactional
  public void completeOn(PlanId plan, UnitId action, LocalDate on, Member by) {
    ledger.lock(plan);
    mayChange(plan, action);
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
    record(plan, action, null, on.toString(), by);
  }

  /// @throws RuleBroken if it is not done
  @Transactional
  public void reopen(PlanId plan, UnitId action, Member by) {
    ledger.lock(plan);
    mayChange(plan, action);
    var was = of(plan).get(action);
    if (was == null) {
      throw new RuleBroken("action.not-done");
    }
    jdbc.sql("delete from actions.completion where plan = :plan and unit = :unit")
        .param("plan", plan.value())
        .param("unit", action.value())
        .update();
    record(plan, action, was.on().toString(), null, by);
  }

  private void mayChange(PlanId plan, UnitId action) {
    var draft = plans.draft(plan);
    if (!draft.unit(action).kind().equals(ActionShape.KIND)) {
      throw new NotFound(action);
    }
    if (draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("plan.closed");
    }
  }

  private void record(
      PlanId plan, UnitId action, @Nullable String before, @Nullable String after, Member by) {
    var unit = plans.draft(plan).unit(action);
    ledger.record(
        plan,
        by,
        Matter.PROGRESS,
        null,
        null,
        List.of(
            new Change(
                action.value(), shapes.called(unit), "done", before, after, unit.privateTo())));
  }
}
