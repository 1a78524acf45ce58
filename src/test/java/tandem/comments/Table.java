package tandem.comments;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
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
    var vela = organisation(owner, "Vela Software");
    var ana = person(owner, "Ana", vela);
    var plan = Acting.as(ana.person(), () -> plans.create(start(), ana));
    var korhonen =
        Acting.as(ana.person(), () -> plans.plan(plan)).seat(Side.PARTNER).organisation();
    var chloe = person(owner, "Chloé", vela);
    var ben = person(owner, "Ben", korhonen);
    var eve = person(owner, "Eve", korhonen);
    List.of(chloe, ben).forEach(it -> named(owner, plan, it, "now()"));
    named(owner, plan, eve, "null");
    var goal = add(adding, plan, "goal", Map.of("title", "Win 25 customers"), false, ana);
    var secret = add(adding, plan, "strategy", Map.of("statement", "Sell direct"), true, ana);
    var dov = person(owner, "Dov", organisation(owner, "Elsewhere"));
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

  private static void named(JdbcClient owner, PlanId plan, Member who, String joined) {
    owner
        .sql(
            "insert into access.membership (plan, person, joined_at) values (?, ?, " + joined + ")")
        .params(plan.value(), who.person().value())
        .update();
  }

  private static OrganisationId organisation(JdbcClient owner, String name) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), name)
        .update();
    return id;
  }

  private static Member person(JdbcClient owner, String name, OrganisationId organisation) {
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
        "Growing together",
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.VENDOR,
        "Korhonen Oy");
  }
}
