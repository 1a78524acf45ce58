package tandem.goals;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.basics.RuleBroken;
import tandem.plans.Draft;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Unit;
import tandem.plans.UnitShape;

/// A further set of numbers beside the plan's own: its name, and what would have to happen. Nobody
/// signs it.
@Component
public class ScenarioShape implements UnitShape {
  public static final String KIND = "scenario";

  static final String STORY = "story";

  /// More than these beside the plan's nobody compares.
  private static final int MOST = 2;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "scenarios";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("title", FieldKind.LINE).must().asItRuns(),
        FieldShape.of(STORY, FieldKind.TEXT).asItRuns());
  }

  @Override
  public void mayBeAdded(Draft draft) {
    if (draft.units(KIND).size() >= MOST) {
      throw RuleBroken.in("title", "scenario.third", MOST);
    }
  }

  /// One more than one may start: the set that the plan had before it took over another.
  @Override
  public void check(Unit scenario, Draft draft) {
    if (scenario.privateTo() != null) {
      throw RuleBroken.in("only_us", "scenario.for-both");
    }
    var others = draft.units(KIND).stream().filter(it -> !it.id().equals(scenario.id())).count();
    if (others > MOST) {
      throw RuleBroken.in("title", "scenario.third", MOST);
    }
  }
}
