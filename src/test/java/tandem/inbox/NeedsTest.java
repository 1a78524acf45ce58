package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

@TandemTest
class NeedsTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Assigning assigning;
  @Autowired Needs needs;
  @Autowired Snoozing snoozing;
  @Autowired WaitedFor waitedFor;
  @Autowired Nudging nudging;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  PlanOfTwo two;
  JdbcClient owner;
  LocalDate today;

  @BeforeEach
  void aPlanOfTwo() {
    two = PlanOfTwo.in(source, plans);
    two.benJoins();
    owner = JdbcClient.create(source);
    today = LocalDate.now(clock);
  }

  @Test
  void whatHurtsMostComesFirst() {
    given(action("Soon", today.plusDays(2)), two.ben(), Letter.R, true);
    given(action("Late", today.minusDays(3)), two.ben(), Letter.R, true);
    given(action("Asked", today.plusDays(30)), two.ben(), Letter.S, false);
    suggested(action("Suggested", today.plusDays(30), two.ben()), two.ana());
    assertThat(reasons(two.ben())).containsExactly("late", "decide", "accept", "do");
  }

  @Test
  void anAnswerWaitsForWhoApprovesIfThereIsSomebody() {
    var eve = two.colleague("Eve");
    joins(eve);
    var action = action("Suggested", today.plusDays(30));
    suggested(action, two.ben());
    assertThat(reasons(two.ana())).containsExactly("decide");
    assertThat(reasons(eve)).containsExactly("decide");
    given(action, eve, Letter.A, true);
    assertThat(reasons(two.ana())).isEmpty();
    assertThat(reasons(eve)).containsExactly("decide");
  }

  @Test
  void whatIsPutOffComesBackOnItsDay() {
    given(action("Late", today.minusDays(3)), two.ben(), Letter.R, true);
    var late = waiting(two.ben()).rows().getFirst();
    snooze(late.id(), today.plusDays(3), two.ben());
    assertThat(reasons(two.ben())).isEmpty();
    assertThat(waiting(two.ben()).snoozed())
        .containsExactly(new Needs.Snoozed(late, today.plusDays(3)));
    owner.sql("update inbox.snoozed set until = ?").param(today).update();
    assertThat(reasons(two.ben())).containsExactly("late");
    snooze(late.id(), today.plusDays(3), two.ben());
    Acting.as(two.ben().person(), () -> snoozing.wake(late.id(), two.ben()));
    assertThat(reasons(two.ben())).containsExactly("late");
  }

  @Test
  void onlyOnesOwnNeedsArePutOffAndNotForEver() {
    given(action("Late", today.minusDays(3)), two.ben(), Letter.R, true);
    var late = waiting(two.ben()).rows().getFirst().id();
    assertThatThrownBy(() -> snooze(late, today, two.ben())).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> snooze(late, today.plusDays(93), two.ben()))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> snooze(late, today.plusDays(3), two.ana()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void oneWaitsForWhoDidNotAnswer() {
    given(action("Asked", today.plusDays(30)), two.ben(), Letter.S, false);
    suggested(action("Suggested", today.plusDays(30), two.ben()), two.ana());
    assertThat(waited(two.ana()))
        .containsExactly("Ben [Thing[kind=suggestions, count=1], Thing[kind=letters, count=1]]");
    assertThat(waited(two.ben())).isEmpty();
  }

  @Test
  void oneIsNudgedAtMostOnceAWeek() {
    given(action("Asked", today.plusDays(30)), two.ben(), Letter.S, false);
    var letters = "select count(*) from inbox.letter where plan = ?";
    nudge(two.ana());
    assertThatThrownBy(() -> nudge(two.ana())).isInstanceOf(RuleBroken.class);
    assertThat(waitedFor(two.ana()).getFirst().mayBeNudged()).isFalse();
    owner.sql("update inbox.nudge set at = at - interval '7 days'").update();
    assertThat(waitedFor(two.ana()).getFirst().mayBeNudged()).isTrue();
    nudge(two.ana());
    assertThatThrownBy(() -> nudge(two.ben())).isInstanceOf(NotFound.class);
    assertThat(owner.sql(letters).param(two.plan().value()).query(Long.class).single())
        .as("nobody's mail is written where there is no server")
        .isZero();
  }

  private void nudge(Member by) {
    Acting.as(by.person(), () -> nudging.nudge(two.plan(), two.ben().person(), by));
  }

  private void snooze(UUID need, LocalDate until, Member by) {
    Acting.as(by.person(), () -> snoozing.until(need, until.toString(), by));
  }

  private UnitId action(String title, LocalDate due) {
    return action(title, due, two.ana());
  }

  private UnitId action(String title, LocalDate due, Member by) {
    var values = Map.of("title", title, "due", due.toString(), "effort", "8");
    var addition = new Adding.Addition("action", null, null, false, values);
    return Acting.as(by.person(), () -> adding.add(two.plan(), addition, List.of(), by));
  }

  private void given(UnitId unit, Member to, Letter letter, boolean answered) {
    var ana = two.ana();
    Acting.as(ana.person(), () -> assigning.give(two.plan(), unit, to.person(), letter, 0, ana));
    if (answered) {
      owner
          .sql("update stakeholders.role set acknowledged_at = now() where unit = ? and person = ?")
          .params(unit.value(), to.person().value())
          .update();
    }
  }

  private void suggested(UnitId unit, Member by) {
    Acting.as(
        by.person(), () -> suggesting.suggest(two.plan(), unit, "effort", "16", "More of it", by));
  }

  private void joins(Member who) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(two.plan().value(), who.person().value())
        .update();
  }

  private Needs.Waiting waiting(Member who) {
    return Acting.as(who.person(), () -> needs.of(who));
  }

  private List<String> reasons(Member who) {
    return waiting(who).rows().stream().map(Needs.Row::reason).toList();
  }

  private List<WaitedFor.Person> waitedFor(Member who) {
    return Acting.as(who.person(), () -> waitedFor.of(who));
  }

  private List<String> waited(Member who) {
    return waitedFor(who).stream().map(it -> it.name() + " " + it.things()).toList();
  }
}
