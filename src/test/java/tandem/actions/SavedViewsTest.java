package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.database.Acting;
import tandem.plans.Plans;

/// Ana and Ben are in one plan; Dov is not.
@TandemTest
class SavedViewsTest {
  @Autowired Plans plans;
  @Autowired SavedViews views;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  Member dov;
  PlanId plan;

  @BeforeEach
  void aPlanOfTwo() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    dov = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
  }

  @Test
  void areOnesOwnUnlessShared() {
    var own = keep(ana, "Mine", false);
    var shared = keep(ana, "Late ones", true);
    assertThat(own.query()).isEqualTo("?state=late");
    assertThat(names(ana)).containsExactly("Late ones", "Mine");
    assertThat(names(ben)).containsExactly("Late ones");
    assertThat(names(dov)).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> remove(ben, shared));
    remove(ana, shared);
    assertThat(names(ben)).isEmpty();
  }

  @Test
  void haveANameOnce() {
    keep(ana, "Mine", false);
    keep(ben, "Mine", false);
    refused("view.name-twice", "mine");
    refused("view.name-missing", "  ");
  }

  @Test
  void areForThoseInThePlan() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keep(dov, "Mine", true));
  }

  private void refused(String code, String name) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> keep(ana, name, false))
        .withMessage(code);
  }

  private SavedView keep(Member who, String name, boolean shared) {
    return as(
        who, () -> views.keep(plan, name, Map.of("state", "late", "moon", "full"), shared, who));
  }

  private void remove(Member who, SavedView view) {
    Acting.as(who.person(), () -> views.remove(plan, view.id()));
  }

  private List<String> names(Member who) {
    return as(who, () -> views.of(plan)).stream().map(SavedView::name).toList();
  }

  private static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work);
  }
}
