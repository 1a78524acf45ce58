package tandem.sample;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import tandem.basics.DateRange;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Plans;
import tandem.strategies.StrategyWords;

/// What the sample plan says: how both sides want to grow, what they want to reach together, and
/// what they have asked each other.
final class SamplePlan {
  private final Scribe.In plan;

  private SamplePlan(Scribe.In plan) {
    this.plan = plan;
  }

  static Plans.Start start() {
    return new Plans.Start(
        "FY27 joint plan",
        new DateRange(LocalDate.of(2027, 2, 1), LocalDate.of(2028, 2, 1)),
        Currency.getInstance("EUR"),
        LocalDate.of(2027, 2, 1),
        Side.VENDOR,
        "Harbour");
  }

  static void write(Scribe.In in) {
    var plan = new SamplePlan(in);
    in.write(
        "Maya",
        in.whole(),
        "purpose",
        "Northgate wants the mid-market in the North; Harbour wants to grow with manufacturers there and rent them services. One team, one list of accounts.");
    var share =
        plan.vendors(
            "market_share",
            "Win the mid-market in the North from two rivals",
            "Share of mid-market, 14 % to 20 %");
    var cross =
        plan.vendors(
            "cross_sell",
            "A security product in every second backup deal",
            "Security products per deal, 0.3 to 0.5");
    var retain = plan.vendors("retention", "Keep the backup base", "95 % renewed");
    var market =
        plan.partners("new_market", "Manufacturers of 200 to 1,000 people", "12 new customers");
    var recurring =
        plan.partners(
            "new_offer",
            "Managed services at 40 % of our revenue",
            "Share of recurring revenue, 31 % to 40 %");
    plan.partners(
        "upsell", "Two more services to every customer", "Services per customer, 1.8 to 3.0");
    var customers = plan.customers(share, market);
    var service = plan.service(cross, recurring);
    var renewal = in.goal("Maya", "Renew 95 % of the backup base", retain, null);
    in.numbers("Maya", renewal, "vendor_revenue", 95_000, 95_000, 95_000, 95_000);
    plan.weights(customers, service, renewal);
    in.write("Maya", service, "vendor_also", share.toString());
    plan.suggestions(customers, service, cross, recurring);
    plan.ownStrategies(List.of(share, cross), retain, List.of(market, recurring));
    SampleMeasures.write(in, customers, service, renewal);
    SampleActions.write(in, customers, service);
    SampleTalk.write(in, customers, service);
  }

  /// Both companies keep theirs for other plans too; one has moved on, and this plan has not.
  private void ownStrategies(List<UnitId> vendors, UnitId moved, List<UnitId> partners) {
    vendors.forEach(it -> plan.keep("Maya", it));
    partners.forEach(it -> plan.keep("Ben", it));
    plan.change(
        "Raj",
        plan.keep("Maya", moved),
        new StrategyWords(
            "Keep the backup base, and move a third of it to the cloud edition",
            "retention",
            "End of FY28",
            "95 % renewed, a third of them in the cloud"));
    plan.writeForAllPlans(
        "Ben",
        new StrategyWords(
            "Open a second team in the South", "new_market", "FY28", "Ten customers there"));
  }

  private void weights(UnitId customers, UnitId service, UnitId renewal) {
    plan.write("Ben", customers, "weight", "45");
    plan.write("Maya", service, "weight", "30");
    plan.write("Maya", renewal, "weight", "25");
  }

  private UnitId vendors(String kind, String statement, String measure) {
    return plan.strategy("Maya", kind, statement, measure);
  }

  private UnitId partners(String kind, String statement, String measure) {
    return plan.strategy("Ben", kind, statement, measure);
  }

  /// Half agreed, half asked, and one number in dispute.
  private UnitId customers(UnitId vendor, UnitId partner) {
    var title = "Win 25 mid-market backup customers in the North region";
    var goal = plan.goal("Maya", title, vendor, partner);
    plan.numbers("Ben", goal, "customer_spend", 60_000, 110_000, 160_000, 210_000);
    plan.numbers("Ben", goal, "partner_added_value", 24_000, 45_000);
    plan.numbers("Maya", goal, "vendor_revenue", 41_000, 75_000, 109_000, 143_000);
    plan.write("Maya", goal, "vendor_revenue.year", "368000");
    plan.write("Ben", goal, "customer_spend.year", "560000");
    plan.write("Ben", goal, "partner_because", "It pays for the team we build in the North");
    plan.write("Maya", goal, "vendor_because", "Two rivals leave the mid-market alone this year");
    plan.ink("Maya", goal, "customer_spend.q1", "customer_spend.q2");
    plan.ink("Maya", goal, "partner_added_value.q1", "partner_added_value.q2");
    plan.ink("Ben", goal, "title", "vendor_revenue.q1", "vendor_revenue.q2");
    plan.ask("Maya", goal, "partner_added_value.q3", "What services do you expect on top?");
    plan.ask("Maya", goal, "partner_added_value.q4", null);
    plan.suggest(
        "Sofia", goal, "vendor_revenue.q4", "125000", "Two vacancies in sales until summer");
    return goal;
  }

  /// One in each state: taken, declined, countered, for several quarters, and one overtaken.
  private void suggestions(UnitId customers, UnitId service, UnitId cross, UnitId recurring) {
    plan.suggest(
        "Maya",
        recurring,
        "statement",
        "Managed services at 40 % of our revenue by the end of FY27",
        "Says by when");
    plan.take("Ben", recurring, "statement");
    plan.suggest("Maya", service, "done_when", "First 12 customers live", "Two are waiting");
    plan.decline("Ben", service, "done_when", "Two engineers can carry eight this year");
    plan.suggest(
        "Maya", recurring, "measure", "Share of recurring revenue, 31 % to 45 %", "The pilot sold");
    plan.counter(
        "Ben",
        recurring,
        "measure",
        "Share of recurring revenue, 31 % to 42 %",
        "45 needs a second engineer");
    plan.suggestForQuarters(
        "Maya", customers, "customer_spend.q3", "180000", "The spring events bring more meetings");
    plan.suggest(
        "Ben",
        cross,
        "measure",
        "Security products per deal, 0.3 to 0.4",
        "Half our deals are small");
    plan.write("Maya", cross, "measure", "Security products per deal, 0.3 to 0.45");
  }

  private UnitId service(UnitId vendor, UnitId partner) {
    var title = "Build a managed ransomware-recovery service together";
    var goal = plan.goal("Ben", title, vendor, partner);
    plan.write("Ben", goal, "done_when", "First 8 customers live by 30 September");
    plan.ink("Maya", goal, "title");
    plan.ask("Ben", goal, "vendor_revenue.q1", "What launch funding can you put in?");
    return goal;
  }
}
