package tandem.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Passwords;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// Five people of each side and a plan of theirs, with two goals of each side to write on; and what
/// the ledger says of it later.
@Component
class Writers {
  static final String PASSWORD = "tandem-sample";
  static final List<String> FIELDS = List.of("title", "description", "done_when");

  private final Plans plans;
  private final Adding adding;
  private final Passwords passwords;
  private final JdbcClient owner;

  Writers(
      Plans plans,
      Adding adding,
      Passwords passwords,
      @Qualifier("ownerDataSource") DataSource owner) {
    this.plans = plans;
    this.adding = adding;
    this.passwords = passwords;
    this.owner = JdbcClient.create(owner);
  }

  /// @param emails the sides in turn
  record Plan(PlanId id, List<String> emails) {}

  Plan plan() {
    var vela = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, 'Vela')")
        .params(vela.value())
        .update();
    var ana = person("Ana Vela", vela);
    var id = Acting.as(ana.person(), () -> plans.create(start(), ana));
    var korhonen = Acting.as(ana.person(), () -> plans.plan(id)).seat(Side.PARTNER).organisation();
    var emails = new ArrayList<String>();
    for (int n = 1; n <= 5; n++) {
      var vendor = n == 1 ? ana : person("Vendor " + n, vela);
      var partner = person("Partner " + n, korhonen);
      join(id, vendor);
      join(id, partner);
      emails.addAll(List.of(vendor.email(), partner.email()));
      if (n <= 2) {
        goal(id, vendor);
        goal(id, partner);
      }
    }
    return new Plan(id, emails);
  }

  private static Plans.Start start() {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        "Ten at once",
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.VENDOR,
        "Korhonen " + UUID.randomUUID());
  }

  private Member person(String name, OrganisationId organisation) {
    var member =
        new Member(PersonId.fresh(), organisation, name, UUID.randomUUID() + "@example.org");
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(member.person().value(), organisation.value(), name, member.email())
        .update();
    owner
        .sql("insert into access.credential (person, password_hash) values (?, ?)")
        .params(member.person().value(), passwords.chosen(PASSWORD, PASSWORD))
        .update();
    return member;
  }

  private void join(PlanId plan, Member member) {
    owner
        .sql(
            """
            insert into access.membership (plan, person, joined_at) values (?, ?, now())
            on conflict do nothing\
            """)
        .params(plan.value(), member.person().value())
        .update();
  }

  private void goal(PlanId plan, Member by) {
    var first =
        Map.of(
            "title", "First title of " + by.name(),
            "description", "First description of " + by.name(),
            "done_when", "First proof of " + by.name());
    Acting.as(
        by.person(),
        () ->
            adding.add(plan, new Adding.Addition("goal", null, null, false, first), List.of(), by));
  }

  /// Every value that anybody wrote, as often as it was written.
  List<String> written(PlanId plan) {
    return owner
        .sql("select after from ledger.change where plan = ? and field in (?, ?, ?)")
        .params(plan.value(), FIELDS.get(0), FIELDS.get(1), FIELDS.get(2))
        .query(String.class)
        .list();
  }
}
