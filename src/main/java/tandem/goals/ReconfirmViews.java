package tandem.goals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.goals.Reconfirmation.Turn;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Stage;
import tandem.plans.Unit;
import tandem.plans.UnitShape;
import tandem.strategies.StrategyShape;

/// Turns the questions of goals into what people read.
@Component
public class ReconfirmViews {
  private final Reconfirmations reconfirmations;
  private final FieldViews views;
  private final GoalShape goals;
  private final StrategyShape strategies;
  private final MessageSource messages;

  ReconfirmViews(
      Reconfirmations reconfirmations,
      FieldViews views,
      GoalShape goals,
      StrategyShape strategies,
      MessageSource messages) {
    this.reconfirmations = reconfirmations;
    this.views = views;
    this.goals = goals;
    this.strategies = strategies;
    this.messages = messages;
  }

  /// What is asked about one goal.
  public List<ReconfirmView> of(Draft draft, Unit goal) {
    return reconfirmations.of(draft).stream()
        .filter(it -> it.goal().id().equals(goal.id()))
        .map(it -> of(draft, it))
        .toList();
  }

  ReconfirmView of(Draft draft, Reconfirmation it) {
    var plan = draft.plan();
    return new ReconfirmView(
        code(it),
        List.of(plan.seat(it.tie()).shortName(), it.called(), views.called(draft, it.goal())),
        it.tie().key(),
        path(draft, it),
        turned(draft, strategies, it.turns(plan.mine())),
        Arrays.stream(Side.values()).map(side -> said(draft, it, side)).toList(),
        it.waitsFor(plan.mine()) && plan.stage() != Stage.CLOSED,
        plan.stage().isBeingWritten(),
        it.revision());
  }

  /// What happened to the strategy: a key of the messages.
  public static String code(Reconfirmation it) {
    return it.ended()
        ? "reconfirm.ended"
        : it.isUntrue() ? "reconfirm.untrue" : "reconfirm.changed";
  }

  /// Where it is answered.
  public static String path(Draft draft, Reconfirmation it) {
    return "/plans/%s/goals/%s/reconfirmation/%s"
        .formatted(draft.plan().id(), it.goal().id(), it.tie().key());
  }

  /// Fields of a goal or of a strategy, before and after.
  List<ReconfirmView.Turned> turned(Draft draft, List<Turn> turns) {
    return turned(draft, goals, turns);
  }

  private List<ReconfirmView.Turned> turned(Draft draft, UnitShape shape, List<Turn> turns) {
    return turns.stream()
        .map(turn ->
            turn.field().equals(Reconfirmations.UNTRUE)
                ? new ReconfirmView.Turned(
                    say("reconfirm.untrue-label"), text(turn.before()), text(turn.after()))
                : new ReconfirmView.Turned(
                    views.label(draft, shape.kind(), turn.field()),
                    told(draft, shape, turn.field(), turn.before()),
                    told(draft, shape, turn.field(), turn.after())))
        .toList();
  }

  private String told(Draft draft, UnitShape shape, String field, @Nullable String value) {
    return value == null ? "" : views.told(draft, shape.kind(), shape.field(field), value);
  }

  private static String text(@Nullable String reason) {
    return reason == null ? "" : reason;
  }

  private ReconfirmView.Said said(Draft draft, Reconfirmation it, Side side) {
    var answer = it.answers().get(side);
    var stands = answer != null && (!it.asked().containsKey(side) || it.wouldDrop(side));
    return new ReconfirmView.Said(
        side.key(),
        draft.plan().seat(side).shortName(),
        stands && answer != null ? "reconfirm.said." + answer.verdict().told() : "reconfirm.waits",
        stands && answer != null ? answer.name() : null,
        stands && answer != null ? answer.reason() : "");
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
