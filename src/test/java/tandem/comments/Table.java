package tandem.comments;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// A plan of Ana and Chloé with Ben and Eve, one goal in it, a strategy that only Ana's side sees,
/// and Dov, who is not in it.
record Table(
    JdbcClient owner,
    PlanId plan,
    UnitId goal,
    UnitId secret,
    Member ana,
    Member chloe,
    Member ben,
    Member eve,
    Member dov) {

  static Table laid(JdbcClient owner, Plans plans, Adding adding) {
    var newcomers = new Newcomers(owner);
    var vela = newcomers.organisation("Vela Software");
    var ana = newcomers.person("Ana", vela);
    var plan = newcomers.plan(plans, ana);
    var korhonen = Newcomers.partner(plans, plan, ana);
    var chloe = newcomers.person("Chloé", vela);
    var ben = newcomers.person("Ben", korhonen);
    var eve = newcomers.person("Eve", korhonen);
    List.of(chloe, ben).forEach(it -> newcomers.joins(plan, it));
    newcomers.named(plan, eve);
    var goal = add(adding, plan, "goal", Map.of("title", "Win 25 customers"), false, ana);
    var secret = add(adding, plan, "strategy", Map.of("statement", "Sell direct"), true, ana);
    var dov = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
    return new Table(owner, plan, goal, secret, ana, chloe, ben, eve, dov);
  }

  <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work::get);
  }

  void eveJoins() {
    owner
        .sql("update access.membership set joined_at = now() where plan = ? and person = ?")
        .params(plan.value(), eve.person().value())
        .update();
  }

  private static UnitId add(
      Adding adding,
      PlanId plan,
      String kind,
      Map<String, String> values,
      boolean onlyUs,
      Member by) {
    var addition = new Adding.Addition(kind, null, null, onlyUs, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }
}
