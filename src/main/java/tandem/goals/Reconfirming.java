package tandem.goals;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.Outdated;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.History.Line;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Reversing;
import tandem.plans.Scope;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Suggesting;
import tandem.plans.Suggesting.Wish;

/// Answering whether a goal still serves a strategy that changed. Each side answers for itself.
@Component
public class Reconfirming implements Reversing {
  private final Drafts drafts;
  private final Reconfirmations reconfirmations;
  private final ChangedGoal changed;
  private final Suggesting suggesting;
  private final Adding adding;
  private final Shapes shapes;
  private final Ledger ledger;

  Reconfirming(
      Drafts drafts,
      Reconfirmations reconfirmations,
      ChangedGoal changed,
      Suggesting suggesting,
      Adding adding,
      Shapes shapes,
      Ledger ledger) {
    this.drafts = drafts;
    this.reconfirmations = reconfirmations;
    this.changed = changed;
    this.suggesting = suggesting;
    this.adding = adding;
    this.shapes = shapes;
    this.ledger = ledger;
  }

  /// Which goal is meant, whose strategy, and the revision of that strategy one saw.
  public record About(UnitId goal, Side tie, long seen) {}

  /// The goal serves the strategy as it is now. Once both sides say so, nobody is asked any more.
  @Transactional
  public void keep(PlanId plan, About about, String reason, Member by) {
    var asked = begin(plan, about, reason);
    record(asked, Verdict.KEPT, reason, by);
  }

  /// The goal was changed to serve it.
  ///
  /// @throws RuleBroken if nothing of the goal changed since
  @Transactional
  public void change(PlanId plan, About about, String reason, Member by) {
    var asked = begin(plan, about, reason);
    if (changed.since(asked.draft().plan().id(), asked.question()).isEmpty()) {
      throw new RuleBroken("reconfirmation.goal-unchanged");
    }
    record(asked, Verdict.CHANGED, reason, by);
  }

  /// The goal serves another strategy from now on. Where the tie is not one's own to write, it is
  /// suggested, and asked on until the other side takes it.
  @Transactional
  public void tie(PlanId plan, About about, UnitId strategy, String reason, Member by) {
    begin(plan, about, reason);
    var field = GoalShape.tie(about.tie());
    var wish = new Wish(about.goal(), field, Scope.FIELD, strategy.toString(), reason);
    suggesting.writeOrSuggest(plan, wish, by);
  }

  /// The goal is to go. It goes at once if one's own side alone wrote it, otherwise once both sides
  /// say so.
  @Transactional
  public void drop(PlanId plan, About about, String reason, Member by) {
    var asked = begin(plan, about, reason);
    var draft = asked.draft();
    if (!draft.plan().stage().isBeingWritten()) {
      throw new RuleBroken("plan.agreed");
    }
    var goal = asked.question().goal();
    var mine = draft.plan().mine();
    if (goal.isOnlyOf(mine) || asked.question().wouldDrop(mine.other())) {
      adding.giveUp(draft, goal, reason.strip(), by);
    } else {
      record(asked, Verdict.GIVEN_UP, reason, by);
    }
  }

  @Override
  public boolean reverses(String field) {
    for (var side : Side.values()) {
      if (field.equals(Reconfirmations.answer(side))) {
        return true;
      }
    }
    return false;
  }

  /// Takes one's own answer back, so that one is asked again.
  @Override
  @Transactional
  public void reverse(PlanId plan, List<Line> lines, Member by) {
    var line = lines.getFirst();
    var draft = drafts.locked(plan);
    var goal = draft.unit(new UnitId(line.subject()), GoalShape.KIND);
    if (line.after() == null) {
      throw new RuleBroken("undo.not-this");
    }
    var back =
        new Change(line.subject(), shapes.called(goal), line.field(), line.after(), null, null);
    ledger.record(plan, by, Matter.PROGRESS, null, null, List.of(back));
  }

  private record Asked(Draft draft, Reconfirmation question) {}

  private Asked begin(PlanId plan, About about, String reason) {
    if (reason.isBlank() || reason.length() > 500 || reason.indexOf(0) >= 0) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
    var draft = drafts.locked(plan);
    draft.unit(about.goal(), GoalShape.KIND);
    if (draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("plan.closed");
    }
    var question =
        reconfirmations
            .of(draft, about.goal(), about.tie())
            .orElseThrow(() -> new RuleBroken("reconfirmation.not-asked"));
    if (question.revision() != about.seen()) {
      throw new Outdated(question);
    }
    return new Asked(draft, question);
  }

  private void record(Asked asked, Verdict verdict, String reason, Member by) {
    var goal = asked.question().goal();
    var answer =
        new Change(
            goal.id().value(),
            shapes.called(goal),
            Reconfirmations.answer(asked.question().tie()),
            null,
            verdict.told(),
            null);
    var plan = asked.draft().plan().id();
    ledger.record(plan, by, Matter.PROGRESS, reason.strip(), null, List.of(answer));
  }
}
