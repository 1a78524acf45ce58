package tandem.sample;

import java.util.List;
import tandem.basics.UnitId;

/// The sample's first ninety days: who does what by when, and who has said yes to it.
final class SampleActions {
  private SampleActions() {}

  static void write(Scribe.In plan, UnitId customers, UnitId service) {
    plan.give(plan.whole(), "Maya R", "Raj A", "Ben S", "Owen A");
    plan.give(customers, "Maya S", "Tom S", "Raj A", "Sofia R", "Owen A");
    plan.give(service, "Maya A", "Ines R", "Ben S", "Owen I");
    var list = winCustomers(plan, customers);
    buildService(plan, service);
    for (var person : List.of("Tom", "Ines", "Ben", "Sofia", "Luca", "Nadia")) {
      plan.acknowledgeAll(person);
    }
    plan.complete("Ben", list);
  }

  private static UnitId winCustomers(Scribe.In plan, UnitId goal) {
    var list =
        plan.action(
            "Ben", goal, "Build a target list of 120 accounts", "2027-02-01", "2027-02-12", "16");
    var page =
        plan.action("Maya", goal, "Co-branded landing page", "2027-02-08", "2027-02-26", "24");
    var events =
        plan.action("Ben", goal, "Two joint events in the North", "2027-02-22", "2027-03-19", "32");
    var calls =
        plan.action("Ben", goal, "First 40 discovery calls", "2027-03-08", "2027-04-16", "40");
    plan.write("Ben", calls, "after", list.toString());
    plan.give(list, "Ben R", "Sofia A", "Maya C");
    plan.give(page, "Tom R", "Maya A", "Nadia S");
    plan.give(events, "Nadia R", "Raj A", "Maya C", "Tom S", "Sofia A");
    plan.give(calls, "Sofia R", "Ben A", "Ines C", "Maya I");
    return list;
  }

  private static void buildService(Scribe.In plan, UnitId goal) {
    var blueprint =
        plan.action("Ben", goal, "Service blueprint and price", "2027-02-01", "2027-02-26", "40");
    var certify =
        plan.action("Maya", goal, "Certify three engineers", "2027-02-15", "2027-04-02", "48");
    var pilot =
        plan.action("Ben", goal, "Pilot with two customers", "2027-03-22", "2027-04-30", "60");
    plan.write("Ben", pilot, "after", blueprint + "," + certify);
    plan.write("Ben", blueprint, "blocked_by", "Northgate’s price desk");
    plan.write("Ben", blueprint, "blocked_why", "No price yet for recovery by the hour");
    plan.give(blueprint, "Luca R", "Ben A", "Ines S");
    plan.give(certify, "Ines R", "Maya A", "Luca A", "Ben I");
    plan.give(pilot, "Luca R", "Maya A", "Ines S", "Ben A");
  }
}
