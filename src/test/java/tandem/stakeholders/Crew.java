package tandem.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// Ana's plan with one action; Ben and Cleo of the other side are named in it and never came.
record Crew(JdbcClient owner, PlanId plan, UnitId action, Member ana, Member ben, Member cleo) {

  static Crew in(DataSource source, Plans plans, Adding adding) {
    var newcomers = new Newcomers(JdbcClient.create(source));
    var ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    var start = Newcomers.start("Growing together");
    var plan = Acting.as(ana.person(), () -> plans.create(start, ana));
    var partner = Newcomers.partner(plans, plan, ana);
    var ben = newcomers.person("Ben", partner);
    var cleo = newcomers.person("Cleo", partner);
    newcomers.named(plan, ben);
    newcomers.named(plan, cleo);
    var values = Map.of("title", "Visit ten customers", "due", "2027-02-04");
    var addition = new Adding.Addition("action", null, null, false, values);
    var action = Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
    return new Crew(newcomers.owner(), plan, action, ana, ben, cleo);
  }

  /// A secret for the role of that person.
  String secret(Member of) {
    var secret = "errand-" + UUID.randomUUID();
    owner
        .sql(
            """
            insert into access.errand (id, plan, unit, person, asked_by, secret_hash, created_at, expires_at)
            values (gen_random_uuid(), ?, ?, ?, ?, sha256(convert_to(?, 'UTF8')), now(), now() + interval '1 day')\
            """)
        .params(plan.value(), action.value(), of.person().value(), ana.person().value(), secret)
        .update();
    return secret;
  }

  void joins(Member who) {
    owner
        .sql("update access.membership set joined_at = now() where plan = ? and person = ?")
        .params(plan.value(), who.person().value())
        .update();
  }
}
