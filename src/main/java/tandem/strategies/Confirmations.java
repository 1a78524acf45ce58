package tandem.strategies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Reversing;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Unit;

/// Whether strategies still hold, as their own side says it.
@Component
public class Confirmations implements Reversing {
  /// What the ledger calls it when a side says whether its strategy still holds.
  public static final String FIELD = "confirmed";

  private static final String UNTRUE = "no longer true: ";

  private final JdbcClient jdbc;
  private final Drafts drafts;
  private final Shapes shapes;
  private final Ledger ledger;
  private final History history;
  private final Clock clock;

  Confirmations(
      JdbcClient jdbc, Drafts drafts, Shapes shapes, Ledger ledger, History history, Clock clock) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.shapes = shapes;
    this.ledger = ledger;
    this.history = history;
    this.clock = clock;
  }

  /// What stands of each strategy that was written or confirmed by its side.
  public static Map<UnitId, Confirmation> of(Draft draft) {
    var now = new HashMap<UnitId, Confirmation>();
    for (var strategy : draft.units(StrategyShape.KIND)) {
      var stands = Confirmation.of(strategy);
      if (stands != null) {
        now.put(strategy.id(), stands);
      }
    }
    return now;
  }

  /// Says for one's own side that a strategy still holds.
  @Transactional
  public void confirm(PlanId plan, UnitId strategy, Member by) {
    var unit = toChange(plan, strategy);
    tell(plan, unit, by.person(), now(), null);
    record(plan, unit, day(now()), by);
  }

  /// Says for one's own side that a strategy holds no longer, and why.
  @Transactional
  public void doubt(PlanId plan, UnitId strategy, String why, Member by) {
    var unit = toChange(plan, strategy);
    var reason = why.strip();
    if (reason.isEmpty() || reason.length() > 500 || reason.indexOf(0) >= 0) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
    tell(plan, unit, by.person(), now(), reason);
    record(plan, unit, UNTRUE + reason, by);
  }

  @Override
  public boolean reverses(String field) {
    return field.equals(FIELD);
  }

  /// What was said before stands again, with its own day.
  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var line = lines.getFirst();
    var unit = toChange(plan, new UnitId(line.subject()));
    var last = history.last(plan, line.subject(), FIELD, Long.MAX_VALUE).orElse(line);
    if (last.revision() != line.revision()) {
      throw new RuleBroken("strategy.confirmed-since");
    }
    var before = line.before();
    if (before == null) {
      jdbc.sql("delete from strategies.confirmation where plan = :plan and unit = :unit")
          .param("plan", plan.value())
          .param("unit", unit.id().value())
          .update();
    } else {
      var was = history.last(plan, line.subject(), FIELD, line.revision() - 1).orElse(line);
      tell(plan, unit, new PersonId(was.personId()), was.at(), untrue(before));
    }
    record(plan, unit, before, by);
  }

  /// Why it holds no longer, out of what the ledger says; null where it does.
  public static @Nullable String untrue(@Nullable String told) {
    return told != null && told.startsWith(UNTRUE) ? told.substring(UNTRUE.length()) : null;
  }

  private Unit toChange(PlanId plan, UnitId id) {
    var draft = drafts.locked(plan);
    var strategy = draft.unit(id, StrategyShape.KIND);
    if (draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("plan.closed");
    }
    if (strategy.side() != draft.plan().mine()) {
      throw new RuleBroken("strategy.not-yours-to-confirm");
    }
    return strategy;
  }

  private void tell(
      PlanId plan, Unit strategy, PersonId person, Instant at, @Nullable String untrue) {
    jdbc.sql(
            """
            insert into strategies.confirmation (plan, unit, person, at, untrue)
            values (:plan, :unit, :person, :at, :untrue)
            on conflict (plan, unit) do update
               set person = excluded.person, at = excluded.at, untrue = excluded.untrue\
            """)
        .param("plan", plan.value())
        .param("unit", strategy.id().value())
        .param("person", person.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("untrue", untrue)
        .update();
  }

  private void record(PlanId plan, Unit strategy, @Nullable String after, Member by) {
    var before =
        history
            .last(plan, strategy.id().value(), FIELD, Long.MAX_VALUE)
            .map(Line::after)
            .orElse(null);
    var change =
        new Change(
            strategy.id().value(),
            shapes.called(strategy),
            FIELD,
            before,
            after,
            strategy.privateTo());
    ledger.record(plan, by, Matter.PROGRESS, null, null, List.of(change));
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }
}
