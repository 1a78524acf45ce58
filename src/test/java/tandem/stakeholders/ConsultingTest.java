package tandem.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;

@TandemTest
class ConsultingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Assigning assigning;
  @Autowired Acknowledging acknowledging;
  @Autowired Commenting commenting;
  @Autowired Completions completions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  PlanId plan;
  Member ana;
  Member ben;
  UnitId action;

  @BeforeEach
  void anActionAboutWhichBenIsConsulted() {
    var newcomers = new Newcomers(JdbcClient.create(source));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = Acting.as(ana.person(), () -> plans.create(Newcomers.start("Together"), ana));
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    var addition = new Adding.Addition("action", null, null, false, Map.of("title", "Sign it"));
    action = Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
    give(Letter.C);
  }

  @Test
  void nothingIsDoneBeforeTheConsultedAnswered() {
    assertThatThrownBy(this::complete)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            broken -> assertThat(broken.code()).isEqualTo("action.consult-first"));
    Acting.as(ben.person(), () -> acknowledging.acknowledge(plan, action, ben));
    assertThatCode(this::complete).doesNotThrowAnyException();
  }

  @Test
  void aCommentIsAnAnswer() {
    var words = Words.of("Mind the second page.", List.of());
    Acting.as(ana.person(), () -> commenting.begin(plan, action, false, words, ana));
    assertThatThrownBy(this::complete).isInstanceOf(RuleBroken.class);
    Acting.as(ben.person(), () -> commenting.begin(plan, action, false, words, ben));
    assertThatCode(this::complete).doesNotThrowAnyException();
  }

  @Test
  void nobodyWaitsLongerThanThreeWorkingDays() {
    JdbcClient.create(source)
        .sql("update stakeholders.role set given_at = now() - interval '5 days' where plan = ?")
        .param(plan.value())
        .update();
    assertThatCode(this::complete).doesNotThrowAnyException();
  }

  @Test
  void onlyTheConsultedAreWaitedFor() {
    give(Letter.I);
    assertThatCode(this::complete).doesNotThrowAnyException();
  }

  @Test
  void saturdayAndSundayAreNoWorkingDays() {
    var thursday = LocalDate.of(2026, 11, 19);
    assertThat(Consulting.afterWorkingDays(thursday, 3)).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(Consulting.afterWorkingDays(thursday.plusDays(2), 3))
        .isEqualTo(LocalDate.of(2026, 11, 25));
  }

  private void give(Letter letter) {
    var version = letter == Letter.C ? 0 : 1;
    Acting.as(ana.person(), () -> assigning.give(plan, action, ben.person(), letter, version, ana));
  }

  private void complete() {
    Acting.as(ana.person(), () -> completions.complete(plan, action, ana));
  }
}
