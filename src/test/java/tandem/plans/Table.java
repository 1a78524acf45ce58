package tandem.plans;

import java.time.LocalDate;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;

/// A new plan of Ana and Chloé at the vendor with Ben at the partner.
final class Table {
  final Member ana;
  final Member chloe;
  final Member ben;
  final PlanId plan;
  private final JdbcClient owner;

  Table(JdbcClient owner, Plans plans) {
    this.owner = owner;
    ana = person("Ana", organisation("Vela Software"));
    chloe = person("Chloé", ana.organisation());
    plan = Acting.as(ana.person(), () -> plans.create(start(), ana));
    var korhonen = Acting.as(ana.person(), () -> plans.plan(plan)).seat(Side.PARTNER);
    ben = person("Ben", korhonen.organisation());
    joins(ben);
    joins(chloe);
  }

  private static Plans.Start start() {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        "Growing together",
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.VENDOR,
        "Korhonen Oy");
  }

  private OrganisationId organisation(String name) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), name)
        .update();
    return id;
  }

  private Member person(String name, OrganisationId organisation) {
    var id = PersonId.fresh();
    var email = id + "@example.org";
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), name, email)
        .update();
    return new Member(id, organisation, name, email);
  }

  private void joins(Member member) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(plan.value(), member.person().value())
        .update();
  }
}
