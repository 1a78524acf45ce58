package tandem.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Filling;
import tandem.plans.Filling.Fate;
import tandem.plans.Scope;
import tandem.plans.Suggesting.Wish;
import tandem.plans.Together;
import tandem.plans.Unit;

/// The same change of several actions, told before it is done, done as one, and so undone as one.
@Component
public class ActionsTogether {
  private final Drafts drafts;
  private final Filling filling;
  private final Together together;
  private final Doers doers;

  ActionsTogether(Drafts drafts, Filling filling, Together together, Doers doers) {
    this.drafts = drafts;
    this.filling = filling;
    this.together = together;
    this.doers = doers;
  }

  public enum What {
    DUE,
    DOER,
    GOAL,
    LATER,
    SOONER;

    /// The field it writes.
    String field() {
      return this == SOONER ? ActionShape.LATER : ActionQuery.key(this);
    }

    static What of(@Nullable String text) {
      for (var what : values()) {
        if (ActionQuery.key(what).equals(text)) {
          return what;
        }
      }
      throw RuleBroken.in("what", "together.what");
    }
  }

  /// @param value a day, a person or a goal; empty where none is needed
  public record Wanted(List<UnitId> actions, What what, String value) {}

  /// What becomes of one action.
  ///
  /// @param before,after as the field holds it, of people their names
  public record Line(
      Unit action, @Nullable String before, String after, Fate fate, @Nullable RuleBroken refused) {

    public boolean isToDo() {
      return fate == Fate.WRITTEN || fate == Fate.SUGGESTED;
    }
  }

  /// In the order of the plan.
  ///
  /// @throws RuleBroken if nothing is chosen
  public List<Line> foresee(Draft draft, Wanted wanted, Member by) {
    var actions =
        draft.units(ActionShape.KIND).stream()
            .filter(it -> wanted.actions().contains(it.id()))
            .toList();
    if (actions.isEmpty()) {
      throw RuleBroken.in("action", "together.nothing");
    }
    return switch (wanted.what()) {
      case DOER -> doers(draft, actions, wanted.value());
      case SOONER -> actions.stream().map(ActionsTogether::sooner).toList();
      case LATER -> fields(draft, actions, wanted, ActionShape.LATER, by);
      case DUE, GOAL -> fields(draft, actions, wanted, wanted.value(), by);
    };
  }

  private List<Line> fields(
      Draft draft, List<Unit> actions, Wanted wanted, String value, Member by) {
    if (value.isBlank()) {
      throw RuleBroken.in("value", "field.missing");
    }
    return actions.stream()
        .map(it -> {
          var seen = filling.foresee(draft, it.id(), wanted.what().field(), value, by);
          var wrong =
              seen.refused() == null ? contradiction(it, wanted.what(), seen.value()) : null;
          return wrong == null
              ? new Line(it, seen.before(), seen.value(), seen.fate(), seen.refused())
              : new Line(it, seen.before(), seen.value(), Fate.REFUSED, wrong);
        })
        .toList();
  }

  private static @Nullable RuleBroken contradiction(Unit action, What what, String value) {
    var start = action.value("start");
    return what == What.DUE
            && start != null
            && LocalDate.parse(value).isBefore(LocalDate.parse(start))
        ? RuleBroken.in("value", "action.due-before-start")
        : null;
  }

  private static Line sooner(Unit action) {
    var fate = ActionShape.isLater(action) ? Fate.WRITTEN : Fate.SAME;
    return new Line(action, action.value(ActionShape.LATER), "", fate, null);
  }

  private List<Line> doers(Draft draft, List<Unit> actions, String value) {
    var doer = draft.person(value).orElseThrow(() -> RuleBroken.in("value", "role.not-in-plan"));
    var now = doers.of(draft.plan());
    return actions.stream().map(it -> line(it, doer, now)).toList();
  }

  private static Line line(Unit action, PlanMember doer, Map<UnitId, Doers.Who> now) {
    var does = now.getOrDefault(action.id(), Doers.Who.NOBODY).does();
    var names = String.join(", ", does.stream().map(Doers.Someone::name).toList());
    var same = does.size() == 1 && does.getFirst().id().equals(doer.person());
    return new Line(
        action, names.isEmpty() ? null : names, doer.name(), same ? Fate.SAME : Fate.WRITTEN, null);
  }

  /// @param reason needed where something becomes a suggestion
  /// @param seen the revision whose preview was read
  /// @throws RuleBroken also if the plan moved on since, or nothing would change
  @Transactional
  public void change(PlanId plan, Wanted wanted, String reason, long seen, Member by) {
    var draft = drafts.locked(plan);
    if (draft.plan().revision() != seen) {
      throw new RuleBroken("together.moved");
    }
    var todo = foresee(draft, wanted, by).stream().filter(Line::isToDo).toList();
    if (todo.isEmpty()) {
      throw new RuleBroken("together.same");
    }
    if (wanted.what() == What.DOER) {
      var doer = draft.person(wanted.value()).orElseThrow().person();
      doers.give(plan, todo.stream().map(it -> it.action().id()).toList(), doer, by);
      return;
    }
    var deed = together.begin(draft, by);
    for (var line : todo) {
      var id = line.action().id();
      if (wanted.what() == What.SOONER) {
        deed.clear(id, ActionShape.LATER);
      } else {
        deed.write(new Wish(id, wanted.what().field(), Scope.FIELD, line.after(), reason));
      }
    }
    deed.tell(reason.isBlank() ? null : reason.strip());
  }
}
