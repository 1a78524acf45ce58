package tandem.plans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;

/// A side shows the other one a private line of its numbers, in all of a plan, or no longer. What
/// is shown is to be read, and nobody signs it: row security shows it for as long as the owner
/// wants.
@Component
public class Showing {
  private static final String SHOWN = "shown";
  private static final String HIDDEN = "hidden";

  private final Drafts drafts;
  private final Shapes shapes;
  private final JdbcClient jdbc;
  private final Ledger ledger;

  Showing(Drafts drafts, Shapes shapes, JdbcClient jdbc, Ledger ledger) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// @throws RuleBroken if the line is the other side's
  @Transactional
  public void show(PlanId id, String line, Member by) {
    var plan = owned(id, line);
    var shown =
        jdbc.sql(
                """
                insert into plans.shown (plan, organisation, line, person)
                values (:plan, :organisation, :line, :person) on conflict do nothing\
                """)
            .param("plan", id.value())
            .param("organisation", by.organisation().value())
            .param("line", line)
            .param("person", by.person().value())
            .update();
    if (shown > 0) {
      record(plan, line, HIDDEN, SHOWN, by);
    }
  }

  /// From now on the other side sees it no more, neither here nor in what was written before.
  ///
  /// @throws RuleBroken if the line is the other side's
  @Transactional
  public void hide(PlanId id, String line, Member by) {
    var plan = owned(id, line);
    var hidden =
        jdbc.sql(
                "delete from plans.shown where plan = :plan and organisation = :organisation and line = :line")
            .param("plan", id.value())
            .param("organisation", by.organisation().value())
            .param("line", line)
            .update();
    if (hidden > 0) {
      record(plan, line, SHOWN, HIDDEN, by);
    }
  }

  private Plan owned(PlanId id, String line) {
    var owner = shapes.owner(line);
    var plan = drafts.locked(id).plan();
    if (plan.mine() != owner) {
      throw new RuleBroken("line.not-yours");
    }
    return plan;
  }

  private void record(Plan plan, String line, String before, String after, Member by) {
    var change = new Change(plan.id().value(), plan.title(), line + ".shown", before, after, null);
    ledger.record(plan.id(), by, Matter.PROGRESS, null, null, List.of(change));
  }
}
