package tandem.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Shapes;

@TandemTest
class BaselineTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Shapes shapes;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Test
  void holdsTargetsAndNoReadings() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    var ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    var plan = newcomers.plan(plans, ana);
    var goal = add(plan, ana, "goal", Map.of("title", "Grow"));
    var values = Map.of("title", "Drills", "goal", goal.toString());
    var measure = add(plan, ana, "measure", values);
    write(plan, ana, measure, "target.q1", "31.25");
    var before = signed(plan, ana);
    assertThat(before.content()).contains("\"target.q1\":\"31.25\"", "Drills");
    write(plan, ana, measure, "reading.q1", "28");
    assertThat(signed(plan, ana)).isEqualTo(before);
  }

  private Baseline signed(PlanId plan, Member by) {
    return Acting.as(
        by.person(), () -> Baseline.of(plans.draft(plan), List.of(), List.of(), shapes));
  }

  private UnitId add(PlanId plan, Member by, String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private void write(PlanId plan, Member by, UnitId unit, String field, String text) {
    Acting.as(by.person(), () -> drafting.write(plan, unit, field, text, 0, by));
  }
}
