package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.goals.StrategyMoved;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;

@TandemTest
class ReconfirmNeedsTest {
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Memberships memberships;
  @Autowired Needs needs;
  @Autowired Post post;
  @Autowired MessageSource messages;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;

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

  @Test
  void areMailedWithoutWhatTheStrategySays() {
    mail("");
    assertThat(letters()).as("no server takes mail here").isEmpty();
    mail("127.0.0.1");
    assertThat(letters())
        .singleElement()
        .asString()
        .startsWith(two.ben().email() + " Ana changed a strategy in the plan")
        .contains("/plans/" + two.plan() + "/strategies")
        .doesNotContain("Rent", "Sell");
  }

  private void mail(String host) {
    var senders = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var delivery = new Delivery(jdbc, senders, clock, host, "tandem@localhost");
    var moved = new Moved(post, delivery, messages, "https://tandem.example/");
    Acting.as(
        two.ana().person(),
        () ->
            transactions.executeWithoutResult(status -> {
              var ben =
                  memberships.inPlan(two.plan()).stream()
                      .filter(it -> it.person().equals(two.ben().person()))
                      .toList();
              moved.on(new StrategyMoved(plans.plan(two.plan()), List.of(goal), ben, two.ana()));
            }));
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

  private List<String> letters() {
    return two.owner()
        .sql("select to_address || ' ' || subject || ' ' || body_text from inbox.letter")
        .query((row, n) -> String.valueOf(row.getString(1)))
        .list();
  }
}
