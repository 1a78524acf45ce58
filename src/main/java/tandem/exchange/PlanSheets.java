package tandem.exchange;

import java.util.List;

/// Puts a plan together from what the sheets gave.
final class PlanSheets {
  private PlanSheets() {}

  static PlanSheet empty() {
    return new PlanSheet(
        null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
        List.of());
  }

  static PlanSheet with(
      PlanSheet head,
      Organisations sides,
      List<PlanSheet.Strategy> strategies,
      List<PlanSheet.Goal> goals,
      List<PlanSheet.Person> people,
      List<PlanSheet.Action> actions) {
    return new PlanSheet(
        head.title(),
        sides.vendor(),
        sides.partner(),
        head.start(),
        head.last(),
        head.currency(),
        head.vendorYearStarts(),
        head.partnerYearStarts(),
        head.cycleStart(),
        strategies,
        goals,
        people,
        actions);
  }
}
