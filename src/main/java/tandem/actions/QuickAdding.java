package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafts;

/// Adds an action that somebody wrote in one line.
@Component
public class QuickAdding {
  private final Drafts drafts;
  private final Adding adding;
  private final Doers doers;
  private final Clock clock;

  QuickAdding(Drafts drafts, Adding adding, Doers doers, Clock clock) {
    this.drafts = drafts;
    this.adding = adding;
    this.doers = doers;
    this.clock = clock;
  }

  /// @throws RuleBroken naming what in the line is unclear; then nothing is added
  @Transactional
  public UnitId add(PlanId plan, String line, Member by) {
    var draft = drafts.toWrite(plan);
    var read = QuickLine.of(line, from(draft));
    var names = new Names(draft.people());
    var people = read.names().stream().map(names::find).toList();
    var action = adding.add(plan, addition(draft, read), List.of(), by);
    people.forEach(it -> doers.join(plan, action, it.person(), by));
    return action;
  }

  /// A day without a year lies in the plan, and is to come.
  private LocalDate from(Draft draft) {
    var today = LocalDate.now(clock);
    var start = draft.plan().period().start();
    return today.isBefore(start) ? start : today;
  }

  private static Adding.Addition addition(Draft draft, QuickLine line) {
    var values = new HashMap<String, String>();
    values.put("title", line.title());
    put(values, "due", line.due());
    put(values, "effort", line.effort());
    put(values, "effort_low", line.low());
    put(values, "effort_high", line.high());
    if (line.goal() != null) {
      values.put("goal", numbered(draft, GoalShape.KIND, line.goal()));
    }
    if (!line.after().isEmpty()) {
      values.put(
          "after",
          line.after().stream()
              .map(it -> numbered(draft, ActionShape.KIND, it))
              .collect(Collectors.joining(",")));
    }
    return new Adding.Addition(ActionShape.KIND, null, null, false, values);
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }

  private static String numbered(Draft draft, String kind, int number) {
    return draft.units(kind).stream()
        .filter(it -> it.number() == number)
        .map(it -> it.id().toString())
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("line", "quick.no-" + kind, number));
  }
}
