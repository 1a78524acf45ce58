package tandem.inbox;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.plans.Plans;

/// A plan that Ana has begun; Ben is named in it and may be invited.
public record PlanOfTwo(JdbcClient owner, PlanId plan, Member ana, Member ben) {

  public static PlanOfTwo in(DataSource source, Plans plans) {
    var newcomers = new Newcomers(JdbcClient.create(source));
    var ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    var start = Newcomers.start("Grüße: growing together");
    var plan = Acting.as(ana.person(), () -> plans.create(start, ana));
    var ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.named(plan, ben);
    return new PlanOfTwo(newcomers.owner(), plan, ana, ben);
  }

  /// Somebody else of Ana's.
  public Member colleague(String name) {
    return new Newcomers(owner).person(name, ana.organisation());
  }

  public void benJoins() {
    owner
        .sql("update access.membership set joined_at = now() where plan = ? and person = ?")
        .params(plan.value(), ben.person().value())
        .update();
  }
}
