package tandem;

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
import tandem.plans.Plans;

/// Organisations, people and plans made for one test, at the owner's hand.
public record Newcomers(JdbcClient owner) {

  public OrganisationId organisation(String name) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), name)
        .update();
    return id;
  }

  public Member person(String name, OrganisationId organisation) {
    return person(
        name, organisation, name.replaceAll("\\W", "") + "-" + PersonId.fresh() + "@example.org");
  }

  public Member person(String name, OrganisationId organisation, String email) {
    var id = PersonId.fresh();
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), name, email)
        .update();
    return new Member(id, organisation, name, email);
  }

  /// A year of a vendor's plan with Korhonen Oy.
  public static Plans.Start start() {
    return start("Growing together");
  }

  public static Plans.Start start(String title) {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        title, year, Currency.getInstance("EUR"), year.start(), Side.VENDOR, "Korhonen Oy");
  }

  public PlanId plan(Plans plans, Member by) {
    return Acting.as(by.person(), () -> plans.create(start(), by));
  }

  public static OrganisationId partner(Plans plans, PlanId plan, Member asked) {
    return Acting.as(asked.person(), () -> plans.plan(plan)).seat(Side.PARTNER).organisation();
  }

  public void joins(PlanId plan, Member member) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(plan.value(), member.person().value())
        .update();
  }

  /// The plan names them, and they have not come yet.
  public void named(PlanId plan, Member member) {
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), member.person().value())
        .update();
  }
}
