package tandem.goals;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.Money;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Adding.Addition;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Scope;
import tandem.plans.Suggesting.Wish;
import tandem.plans.Together;
import tandem.plans.Unit;

/// Starting a further set of numbers, and making one the plan's.
@Component
public class Scenarios {
  private final Drafts drafts;
  private final Together together;
  private final ScenarioShape shape;

  Scenarios(Drafts drafts, Together together, ScenarioShape shape) {
    this.drafts = drafts;
    this.together = together;
    this.shape = shape;
  }

  /// A new set as a copy of the plan's numbers, so many percent more or less.
  public record Start(String title, String story, String percent) {}

  /// Making a set the plan's. `keepAs` names the one it replaces, `reason` is for what becomes a
  /// suggestion, and `seen` the version of both that was looked at.
  public record Adoption(String keepAs, String reason, int seen) {}

  /// Somebody changed one of the numbers since they were looked at.
  public static class Moved extends RuleBroken {
    Moved() {
      super("scenario.moved");
    }
  }

  @Transactional
  public UnitId start(PlanId plan, Start start, Member by) {
    var draft = drafts.toWrite(plan);
    shape.mayBeAdded(draft);
    var percent = Percent.of(start.percent());
    var deed = together.begin(draft, by);
    var id = copy(deed, draft, start, percent);
    deed.tell(null);
    return id;
  }

  /// Of each goal that both sides see, what the copier's side writes and both see or only it.
  private static UnitId copy(Together.Deed deed, Draft draft, Start start, Percent percent) {
    var texts = Map.of("title", start.title(), ScenarioShape.STORY, start.story());
    var id = deed.add(new Addition(ScenarioShape.KIND, null, null, false, texts));
    ScenarioSet.goals(draft)
        .forEach(goal -> {
          var values = new HashMap<>(cells(draft, goal, percent));
          values.put("title", title(start.title(), goal));
          values.put(ScenarioShape.KIND, id.toString());
          values.put(GoalShape.KIND, goal.id().toString());
          deed.copy(new Addition(ScenarioNumbersShape.KIND, null, null, false, values));
        });
    return id;
  }

  private static String title(String scenario, Unit goal) {
    var title = scenario.strip() + " · " + goal.value("title");
    return title.length() > 300 ? title.substring(0, title.offsetByCodePoints(0, 290)) : title;
  }

  /// A year that was the sum of its quarters stays their sum; another is as much more or less as
  /// they are.
  private static Map<String, String> cells(Draft draft, Unit goal, Percent percent) {
    var currency = draft.plan().currency();
    var cells = new HashMap<String, String>();
    for (var line : Numbers.writtenBy(draft.plan().mine())) {
      var scaled = Money.zero(currency);
      var sum = Money.zero(currency);
      for (var quarter : Numbers.quarters().toList()) {
        var money = Numbers.cell(goal, line, quarter, currency);
        if (money != null) {
          sum = sum.plus(money);
          scaled = scaled.plus(percent.of(money));
          put(cells, line.cell(quarter), percent.of(money));
        }
      }
      var year = Numbers.read(goal.value(line.yearCell()), currency);
      if (year != null) {
        put(cells, line.yearCell(), year.equals(sum) ? scaled : percent.of(year));
      }
    }
    return cells;
  }

  private static void put(Map<String, String> cells, String name, @Nullable Money money) {
    if (money != null) {
      cells.put(name, money.amount().toPlainString());
    }
  }

  /// Writes the set's numbers into the plan where they are open to one's side and suggests them
  /// where they are not, as one revision. The numbers that were there are kept as a scenario,
  /// unless one holds them already.
  ///
  /// @throws Moved if one of the numbers changed since they were looked at
  @Transactional
  public void adopt(PlanId plan, UnitId id, Adoption adoption, Member by) {
    var draft = drafts.toWrite(plan);
    var set = ScenarioSet.of(draft, draft.unit(id, ScenarioShape.KIND));
    if (adoption.seen() != seen(draft, set)) {
      throw new Moved();
    }
    var deed = together.begin(draft, by);
    write(deed, draft, set, adoption.reason());
    if (!deed.isDone()) {
      throw new RuleBroken("scenario.nothing-to-change");
    }
    if (isToKeep(draft)) {
      keep(deed, draft, adoption.keepAs());
    }
    deed.tell(adoption.reason().isBlank() ? null : adoption.reason().strip());
  }

  /// What an adoption of it names as seen.
  static int seen(Draft draft, ScenarioSet set) {
    return set.version() + ScenarioSet.ofPlan(draft).version();
  }

  /// Whether no scenario holds the numbers that the plan has now.
  static boolean isToKeep(Draft draft) {
    var now = ScenarioSet.ofPlan(draft);
    return !now.isEmpty()
        && ScenarioSet.all(draft).stream().noneMatch(it -> it.scenario() != null && it.holds(now));
  }

  private void keep(Together.Deed deed, Draft draft, String keepAs) {
    if (keepAs.isBlank() || keepAs.strip().length() > 300 || keepAs.indexOf(0) >= 0) {
      throw RuleBroken.in("keep_as", "scenario.keep-as-missing");
    }
    try {
      copy(deed, draft, new Start(keepAs, "", ""), Percent.NONE);
    } catch (RuleBroken noRoom) {
      if ("scenario.third".equals(noRoom.code())) {
        throw RuleBroken.in("keep_as", "scenario.no-room");
      }
      throw noRoom;
    }
  }

  /// Where a set says nothing, the plan's number stays.
  private static void write(Together.Deed deed, Draft draft, ScenarioSet set, String reason) {
    set.numbers()
        .forEach((goal, unit) ->
            Numbers.writtenBy(draft.plan().mine()).stream()
                .flatMap(ValueLine::cells)
                .filter(unit::has)
                .forEach(cell -> {
                  var text = String.valueOf(unit.value(cell));
                  deed.write(new Wish(goal, cell, Scope.FIELD, text, reason));
                }));
  }
}
