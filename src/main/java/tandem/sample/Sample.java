package tandem.sample;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// Writes the sample plan the way people would: each value by its author, through the services.
@Component
class Sample implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

  private final boolean wanted;
  private final SampleCompanies companies;
  private final Plans plans;
  private final Drafting drafting;
  private final Roles roles;
  private final Completions completions;
  private final Cast cast = new Cast();

  Sample(
      @Value("${tandem.sample:on}") String sample,
      SampleCompanies companies,
      Plans plans,
      Drafting drafting,
      Roles roles,
      Completions completions) {
    this.wanted = !sample.equalsIgnoreCase("off");
    this.companies = companies;
    this.plans = plans;
    this.drafting = drafting;
    this.roles = roles;
    this.completions = completions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted || !companies.isEmptyDatabase()) {
      return;
    }
    companies.found(cast);
    var plan = as("Maya", maya -> plans.create(start(), maya));
    companies.seat(plan, cast);
    write(plan);
    LOG.info(
        "The sample plan is there. Sign in as vendor@northgate.example or partner@harbour.example, password {}",
        Cast.PASSWORD);
  }

  private static Plans.Start start() {
    return new Plans.Start(
        "FY27 joint plan",
        new DateRange(LocalDate.of(2027, 2, 1), LocalDate.of(2028, 2, 1)),
        Currency.getInstance("EUR"),
        LocalDate.of(2027, 2, 1),
        Side.VENDOR,
        "Harbour");
  }

  private void write(PlanId plan) {
    var share =
        strategy(
            plan,
            "Maya",
            "market_share",
            "Win the mid-market in the North from two rivals",
            "Share of mid-market, 14 % to 20 %");
    var cross =
        strategy(
            plan,
            "Maya",
            "cross_sell",
            "A security product in every second backup deal",
            "Security products per deal, 0.3 to 0.5");
    var retain = strategy(plan, "Maya", "retention", "Keep the backup base", "95 % renewed");
    var market =
        strategy(
            plan, "Ben", "new_market", "Manufacturers of 200 to 1,000 people", "12 new customers");
    var recurring =
        strategy(
            plan,
            "Ben",
            "new_offer",
            "Managed services at 40 % of our revenue",
            "Share of recurring revenue, 31 % to 40 %");
    strategy(
        plan,
        "Ben",
        "upsell",
        "Two more services to every customer",
        "Services per customer, 1.8 to 3.0");
    var first =
        goal(plan, "Maya", "Win 25 mid-market backup customers in the North region", share, market);
    var second =
        goal(plan, "Ben", "Build a managed ransomware-recovery service together", cross, recurring);
    var third = goal(plan, "Maya", "Renew 95 % of the backup base", retain, null);
    numbers(plan, "Ben", first, "customer_spend", 60_000, 110_000, 160_000, 210_000);
    numbers(plan, "Ben", first, "partner_added_value", 24_000, 45_000);
    numbers(plan, "Maya", first, "vendor_revenue", 41_000, 75_000, 109_000, 143_000);
    numbers(plan, "Maya", third, "vendor_revenue", 95_000, 95_000, 95_000, 95_000);
    write(plan, "Ben", first, "partner_because", "It pays for the team we build in the North");
    write(plan, "Maya", first, "vendor_because", "Two rivals leave the mid-market alone this year");
    write(plan, "Ben", second, "done_when", "First 8 customers live by 30 September");
    for (var cell :
        List.of(
            "customer_spend.q1",
            "customer_spend.q2",
            "partner_added_value.q1",
            "partner_added_value.q2")) {
      ink(plan, "Maya", first, cell);
    }
    for (var cell : List.of("title", "vendor_revenue.q1", "vendor_revenue.q2")) {
      ink(plan, "Ben", first, cell);
    }
    ink(plan, "Maya", second, "title");
    ask(plan, "Maya", first, "partner_added_value.q3", "What services do you expect on top?");
    ask(plan, "Maya", first, "partner_added_value.q4", null);
    ask(plan, "Ben", second, "vendor_revenue.q1", "What launch funding can you put in?");
    as(
        "Sofia",
        sofia -> {
          drafting.suggest(
              plan,
              first,
              "vendor_revenue.q4",
              "125000",
              "Two vacancies in sales until summer",
              sofia);
          return true;
        });
    steps(plan, first, second);
  }

  private void steps(PlanId plan, UnitId first, UnitId second) {
    var list =
        action(
            plan,
            "Ben",
            first,
            "Build a target list of 120 accounts",
            "2027-02-01",
            "2027-02-12",
            "16");
    var page =
        action(plan, "Maya", first, "Co-branded landing page", "2027-02-08", "2027-02-26", "24");
    var events =
        action(
            plan, "Ben", first, "Two joint events in the North", "2027-02-22", "2027-03-19", "32");
    var calls =
        action(plan, "Ben", first, "First 40 discovery calls", "2027-03-08", "2027-04-16", "40");
    var blueprint =
        action(
            plan, "Ben", second, "Service blueprint and price", "2027-02-01", "2027-02-26", "40");
    var certify =
        action(plan, "Maya", second, "Certify three engineers", "2027-02-15", "2027-04-02", "48");
    var pilot =
        action(plan, "Ben", second, "Pilot with two customers", "2027-03-22", "2027-04-30", "60");
    write(plan, "Ben", calls, "after", list.toString());
    write(plan, "Ben", pilot, "after", blueprint + "," + certify);
    var whole = new UnitId(plan.value());
    write(
        plan,
        "Maya",
        whole,
        "purpose",
        "Northgate wants the mid-market in the North; Harbour wants to grow with manufacturers there and rent them services. One team, one list of accounts.");
    give(plan, whole, "Maya R", "Raj A", "Ben S", "Owen A");
    give(plan, first, "Maya S", "Tom S", "Raj A", "Sofia R", "Owen A");
    give(plan, second, "Maya A", "Ines R", "Ben C", "Owen I");
    give(plan, list, "Ben R", "Sofia A", "Maya C");
    give(plan, page, "Tom R", "Maya A", "Nadia S");
    give(plan, events, "Nadia R", "Raj A", "Maya C", "Tom S", "Sofia I");
    give(plan, calls, "Sofia R", "Ben A", "Ines C", "Maya I");
    give(plan, blueprint, "Luca R", "Ben A", "Ines S");
    give(plan, certify, "Ines R", "Luca A");
    give(plan, pilot, "Luca R", "Maya A", "Ines S", "Ben I");
    for (var person : List.of("Tom", "Ines", "Ben", "Sofia", "Luca", "Nadia")) {
      acknowledgeAll(plan, person);
    }
    as(
        "Ben",
        ben -> {
          completions.complete(plan, list, ben);
          return true;
        });
  }

  private UnitId strategy(PlanId plan, String who, String kind, String statement, String measure) {
    return add(
        plan, who, "strategy", Map.of("kind", kind, "statement", statement, "measure", measure));
  }

  private UnitId goal(
      PlanId plan, String who, String title, UnitId vendor, @Nullable UnitId partner) {
    var values = new HashMap<>(Map.of("title", title, "vendor_strategy", vendor.toString()));
    if (partner != null) {
      values.put("partner_strategy", partner.toString());
    }
    return add(plan, who, "goal", values);
  }

  private UnitId action(
      PlanId plan, String who, UnitId goal, String title, String start, String due, String hours) {
    return add(
        plan,
        who,
        "action",
        Map.of(
            "title", title, "goal", goal.toString(), "start", start, "due", due, "effort", hours));
  }

  private UnitId add(PlanId plan, String who, String kind, Map<String, String> values) {
    return as(
        who,
        by ->
            drafting.add(
                plan, new Drafting.Addition(kind, null, null, false, values), List.of(), by));
  }

  private void numbers(PlanId plan, String who, UnitId goal, String line, int... quarters) {
    for (int q = 0; q < quarters.length; q++) {
      write(plan, who, goal, line + ".q" + (q + 1), String.valueOf(quarters[q]));
    }
  }

  private void write(PlanId plan, String who, UnitId unit, String field, String text) {
    as(
        who,
        by -> {
          drafting.write(plan, unit, field, text, version(plan, unit, field), by);
          return true;
        });
  }

  private void ink(PlanId plan, String who, UnitId unit, String field) {
    as(
        who,
        by -> {
          drafting.ink(plan, unit, field, version(plan, unit, field), by);
          return true;
        });
  }

  private void ask(PlanId plan, String who, UnitId unit, String field, @Nullable String question) {
    as(
        who,
        by -> {
          drafting.leaveBlank(
              plan, unit, new Drafting.Ask(field, question, null), version(plan, unit, field), by);
          return true;
        });
  }

  private int version(PlanId plan, UnitId unit, String field) {
    var present = plans.draft(plan).unit(unit).field(field);
    return present == null ? 0 : present.version();
  }

  private void give(PlanId plan, UnitId unit, String... parts) {
    for (var part : parts) {
      var words = part.split(" ", -1);
      PersonId person = cast.member(words[0]).person();
      as(
          "Maya",
          maya -> {
            roles.give(plan, unit, person, Letter.of(words[1]), 0, maya);
            return true;
          });
    }
  }

  private void acknowledgeAll(PlanId plan, String who) {
    as(
        who,
        by -> {
          roles.of(plan).stream()
              .filter(r -> r.person().equals(by.person()) && !r.isAcknowledged())
              .forEach(r -> roles.acknowledge(plan, r.unit(), by));
          return true;
        });
  }

  private <T> T as(String who, java.util.function.Function<Member, T> work) {
    var member = cast.member(who);
    return Acting.as(member.person(), () -> work.apply(member));
  }
}
