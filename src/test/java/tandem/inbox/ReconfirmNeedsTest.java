package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;

@TandemTest
class ReconfirmNeedsTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Needs needs;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PlanOfTwo two;
  UnitId goal;

  @BeforeEach
  void aGoalWhoseStrategyChanged() {
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    two.owner().sql("delete from inbox.letter").update();
    var strategy = add("strategy", Map.of("statement", "Rent"));
    goal = add("goal", Map.of("title", "Win", "vendor_strategy", strategy.toString()));
    var ana = two.ana();
    Acting.as(
        ana.person(), () -> drafting.write(two.plan(), strategy, "statement", "Sell", 1, ana));
  }

  @Test
  void waitForBothSides() {
    assertThat(reasons(two.ana())).containsExactly("reconfirm");
    assertThat(reasons(two.ben())).containsExactly("reconfirm");
  }

  private UnitId add(String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    var ana = two.ana();
    return Acting.as(ana.person(), () -> adding.add(two.plan(), addition, List.of(), ana));
  }

  private List<String> reasons(Member who) {
    return Acting.as(who.person(), () -> needs.of(who)).rows().stream()
        .map(Needs.Row::reason)
        .toList();
  }
}
