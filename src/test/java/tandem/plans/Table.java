package tandem.plans;

import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.basics.PlanId;

/// A new plan of Ana and Chloé at the vendor with Ben at the partner.
final class Table {
  final Member ana;
  final Member chloe;
  final Member ben;
  final PlanId plan;

  Table(JdbcClient owner, Plans plans) {
    var newcomers = new Newcomers(owner);
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    chloe = newcomers.person("Chloé", ana.organisation());
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    newcomers.joins(plan, chloe);
  }
}
