package tandem.sample;

import tandem.basics.UnitId;

/// What the people of the sample say about it: to each other, and within their own side.
final class SampleTalk {
  private SampleTalk() {}

  static void write(Scribe.In plan, UnitId customers, UnitId service) {
    var pace =
        plan.say(
            "Maya",
            customers,
            "The fourth quarter carries most of it. Can your team take that on top of the renewals?",
            "Sofia");
    plan.answer(
        "Sofia", pace, "With the two vacancies filled, yes. Until then I would plan for less.");
    plan.sayWithin(
        "Ben",
        customers,
        "They need this number for their year. Let us keep the margin for later in the talks.",
        "Owen");
    plan.sayWithin(
        "Maya",
        service,
        "Raj wants to see 8 live customers before we promise launch funding.",
        "Raj");
    var region = plan.say("Tom", plan.whole(), "Does the North include the Baltics?");
    plan.answer("Ben", region, "Yes, from the summer on.");
    plan.resolve("Tom", region);
    plan.say("Luca", service, "Who signs off the price list on your side?", "Ines");
  }
}
