package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

@TandemTest
class ActionNeedsTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Assigning assigning;
  @Autowired Completions completions;
  @Autowired Needs needs;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PlanOfTwo two;
  LocalDate today;

  @BeforeEach
  void aPlanOfTwo() {
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    today = LocalDate.now(clock);
  }

  @Test
  void areWhatIDoAndIsLateOrDueWithinAWeek() {
    var soon = action("Soon", today.plusDays(7), Letter.R);
    action("Next week", today.plusDays(8), Letter.R);
    action("Late", today.minusDays(1), Letter.R);
    action("Somebody else’s to do", today, Letter.A);
    assertThat(told()).containsExactly("late Late", "do Soon");
    assertThat(told(two.ana())).isEmpty();
    Acting.as(two.ben().person(), () -> completions.complete(two.plan(), soon, two.ben()));
    assertThat(told()).containsExactly("late Late");
  }

  @Test
  void areNotWhatWaitsForSomebodyElseOrForLater() {
    var blocked = action("Blocked", today, Letter.R);
    var later = action("Later", today, Letter.R);
    assertThat(told()).hasSize(2);
    write(blocked, "blocked_by", "The lawyers");
    write(later, "later", "later");
    assertThat(told()).isEmpty();
  }

  private UnitId action(String title, LocalDate due, Letter ofBen) {
    var ana = two.ana();
    var values = Map.of("title", title, "due", due.toString(), "effort", "8");
    var addition = new Adding.Addition("action", null, null, false, values);
    var id = Acting.as(ana.person(), () -> adding.add(two.plan(), addition, List.of(), ana));
    Acting.as(
        ana.person(), () -> assigning.give(two.plan(), id, two.ben().person(), ofBen, 0, ana));
    return id;
  }

  private void write(UnitId unit, String field, String text) {
    Acting.as(
        two.ben().person(), () -> drafting.write(two.plan(), unit, field, text, 0, two.ben()));
  }

  private List<String> told() {
    return told(two.ben());
  }

  private List<String> told(Member who) {
    return Acting.as(who.person(), () -> needs.of(who)).rows().stream()
        .filter(row -> row.reason().equals("do") || row.reason().equals("late"))
        .map(row -> row.reason() + " " + row.what())
        .toList();
  }
}
