package tandem.inbox;

import java.time.LocalDate;
import java.util.Currency;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.plans.Plans;

/// A plan that Ana has begun; Ben is named in it and may be invited.
record PlanOfTwo(JdbcClient owner, PlanId plan, Member ana, Member ben) {

  static PlanOfTwo in(DataSource source, Plans plans) {
    var owner = JdbcClient.create(source);
    var ana = person(owner, "Ana", organisation(owner, "Vela Software"));
    var plan = Acting.as(ana.person(), () -> plans.create(start(), ana));
    var partner = Acting.as(ana.person(), () -> plans.plan(plan)).seat(Side.PARTNER).organisation();
    var ben = person(owner, "Ben", partner);
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), ben.person().value())
        .update();
    return new PlanOfTwo(owner, plan, ana, ben);
  }

  void benJoins() {
    owner
        .sql("update access.membership set joined_at = now() where plan = ? and person = ?")
        .params(plan.value(), ben.person().value())
        .update();
  }

  static OrganisationId organisation(JdbcClient owner, String name) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), name)
        .update();
    return id;
  }

  static Member person(JdbcClient owner, String name, OrganisationId organisation) {
    var id = PersonId.fresh();
    var email = id + "@example.org";
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), name, email)
        .update();
    return new Member(id, organisation, name, email);
  }

  private static Plans.Start start() {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        "Grüße: growing together",
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.VENDOR,
        "Korhonen Oy");
  }
}
