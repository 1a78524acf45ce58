package tandem.actions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Drafts;
import tandem.plans.Filling;
import tandem.plans.Filling.Entry;
import tandem.plans.Scope;
import tandem.plans.Suggesting;
import tandem.plans.Suggesting.Wish;
import tandem.plans.Together;
import tandem.plans.Unit;

/// What people tell of an action: it is blocked or goes on, needs longer, waits for later.
@Component
public class Telling {
  private final Drafts drafts;
  private final Filling filling;
  private final Suggesting suggesting;
  private final Together together;

  Telling(Drafts drafts, Filling filling, Suggesting suggesting, Together together) {
    this.drafts = drafts;
    this.filling = filling;
    this.suggesting = suggesting;
    this.together = together;
  }

  /// @throws RuleBroken unless both are said: who has to move, and what about
  @Transactional
  public void block(PlanId plan, UnitId action, String who, String why, Member by) {
    var unit = unit(plan, action);
    mustBeSaid(ActionShape.BLOCKED_BY, who);
    mustBeSaid(ActionShape.BLOCKED_WHY, why);
    var said =
        List.of(
            entry(unit, ActionShape.BLOCKED_BY, who), entry(unit, ActionShape.BLOCKED_WHY, why));
    filling.fill(plan, action, said, "", by);
  }

  private static void mustBeSaid(String field, String text) {
    if (text.isBlank()) {
      throw RuleBroken.in(field, "action.blocked-how");
    }
  }

  private static Entry entry(Unit unit, String name, String text) {
    var field = unit.field(name);
    return new Entry(name, text, field == null ? 0 : field.version());
  }

  /// @throws RuleBroken if it is not blocked
  @Transactional
  public void unblock(PlanId plan, UnitId action, Member by) {
    clear(
        plan,
        action,
        List.of(ActionShape.BLOCKED_BY, ActionShape.BLOCKED_WHY),
        "action.not-blocked",
        by);
  }

  /// Asks for a later day: where the other side agreed to the one that stands, it is a suggestion
  /// to them.
  @Transactional
  public void longer(PlanId plan, UnitId action, String due, String reason, Member by) {
    var unit = unit(plan, action);
    var present = unit.value("due");
    var day = Day.of("due", due);
    if (present != null && !day.isAfter(LocalDate.parse(present))) {
      throw RuleBroken.in("due", "action.not-longer", Day.inWords(present));
    }
    suggesting.writeOrSuggest(
        plan, new Wish(action, "due", Scope.FIELD, day.toString(), reason), by);
  }

  /// Not in these ninety days.
  @Transactional
  public void putOff(PlanId plan, UnitId action, Member by) {
    var unit = unit(plan, action);
    filling.fill(plan, action, List.of(entry(unit, ActionShape.LATER, ActionShape.LATER)), "", by);
  }

  /// @throws RuleBroken if it was not put off
  @Transactional
  public void takeIn(PlanId plan, UnitId action, Member by) {
    clear(plan, action, List.of(ActionShape.LATER), "action.not-put-off", by);
  }

  private Unit unit(PlanId plan, UnitId action) {
    return drafts.locked(plan).unit(action, ActionShape.KIND);
  }

  private void clear(PlanId plan, UnitId action, List<String> fields, String otherwise, Member by) {
    var draft = drafts.locked(plan);
    draft.unit(action, ActionShape.KIND);
    var deed = together.begin(draft, by);
    fields.forEach(field -> deed.clear(action, field));
    if (!deed.isDone()) {
      throw new RuleBroken(otherwise);
    }
    deed.tell(null);
  }
}
