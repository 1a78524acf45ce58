package tandem.sample;

import tandem.basics.UnitId;

/// What the sample's goals count beside money, whom they mean to win, what they take for granted
/// and what could go wrong.
final class SampleMeasures {
  private SampleMeasures() {}

  static void write(Scribe.In plan, UnitId customers, UnitId service, UnitId renewal) {
    plan.own("Maya", customers, "vendor_owner", "Maya");
    plan.own("Ben", customers, "partner_owner", "Sofia");
    plan.own("Maya", service, "vendor_owner", "Ines");
    plan.own("Ben", service, "partner_owner", "Luca");
    plan.own("Maya", renewal, "vendor_owner", "Maya");
    plan.ask("Maya", renewal, "partner_owner", "Who of you sees to the renewals?");
    measures(plan, customers, service);
    notes(plan, customers, service);
  }

  private static void measures(Scribe.In plan, UnitId customers, UnitId service) {
    var funds =
        plan.beside(
            "Maya", "own_line", customers, "title", "Marketing funds", "comes_to", "partner");
    plan.numbers("Maya", funds, "amount", 8_000, 8_000, 6_000, 6_000);
    var attach =
        plan.beside("Maya", "measure", customers, "glossary", "attach_rate", "baseline", "30");
    plan.numbers("Maya", attach, "target", 32, 36, 40, 45);
    plan.ink("Ben", attach, "target.q1", "target.q2");
    plan.numbers("Ben", attach, "reading", 33);
    plan.suggest("Ben", attach, "target.q4", "42", "Half our deals are small");
    var pipeline =
        plan.beside(
            "Ben",
            "measure",
            customers,
            "glossary",
            "partner_sourced_pipeline",
            "baseline",
            "640000");
    plan.numbers("Ben", pipeline, "target", 150_000, 250_000, 300_000, 350_000);
    var certified =
        plan.beside("Maya", "measure", service, "glossary", "certified_people", "baseline", "2");
    plan.numbers("Maya", certified, "target", 3, 5, 7, 8);
    plan.ask("Maya", certified, "reading.q1", "How many passed by the end of April?");
    var drills =
        plan.beside(
            "Ben",
            "measure",
            service,
            "title",
            "Recovery drills",
            "unit",
            "number",
            "formula",
            "Drills run at customers in the quarter that brought all data back within a day",
            "better",
            "higher",
            "adds",
            "sum");
    plan.numbers("Ben", drills, "target", 0, 2, 4, 6);
  }

  private static void notes(Scribe.In plan, UnitId customers, UnitId service) {
    plan.beside(
        "Maya",
        "assumption",
        customers,
        "title",
        "The list price stays until March",
        "if_wrong",
        "The spring offers are calculated again; two weeks are lost");
    plan.beside(
        "Ben",
        "account",
        customers,
        "title",
        "Lindholm Castings",
        "why",
        "Their backup contract ends in June",
        "who_knows",
        "Sofia knows the head of IT; Ines did their last audit",
        "expected",
        "48000");
    var brewery =
        plan.beside(
            "Maya",
            "account",
            customers,
            "title",
            "Varga Brewery",
            "why",
            "Four plants, no backup");
    plan.ask("Maya", brewery, "who_knows", "Do you know somebody there?");
    var engineer =
        plan.beside(
            "Ben",
            "risk",
            service,
            "title",
            "The second engineer is not found by April",
            "likely",
            "medium",
            "answer",
            "Ines runs the first two pilots from Northgate",
            "due",
            "2027-04-01");
    plan.own("Ben", engineer, "owner", "Luca");
    plan.ink("Maya", engineer, "answer");
  }
}
