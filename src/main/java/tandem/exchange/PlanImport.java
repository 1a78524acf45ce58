package tandem.exchange;

import java.util.Currency;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.WholePlan;

/// Makes a plan of what a workbook says, in one transaction, through the same services people use:
/// every value in pencil of the importer's side, every gap of the other side a blank for them.
@Component
class PlanImport {
  private final Plans plans;
  private final Drafting drafting;
  private final ImportedPeople people;
  private final ImportedGoals goals;
  private final ImportedActions actions;

  PlanImport(
      Plans plans,
      Drafting drafting,
      ImportedPeople people,
      ImportedGoals goals,
      ImportedActions actions) {
    this.plans = plans;
    this.drafting = drafting;
    this.people = people;
    this.goals = goals;
    this.actions = actions;
  }

  /// @throws RuleBroken naming what the sheet has to say before it can be a plan
  @Transactional
  public PlanId write(PlanSheet sheet, Side side, Member by) {
    var plan = plans.create(start(sheet, side), by);
    var into = new Importing(plan, sheet, side, by);
    fiscalYears(into);
    var named = people.write(into);
    actions.write(into, goals.write(into), named);
    return plan;
  }

  private void fiscalYears(Importing into) {
    for (var side : Side.values()) {
      var month = into.sheet().yearStarts(side);
      if (month != null) {
        var whole = new UnitId(into.plan().value());
        drafting.write(into.plan(), whole, WholePlan.yearOf(side), month.toString(), 0, into.by());
      }
    }
  }

  private static Plans.Start start(PlanSheet sheet, Side side) {
    var period = sheet.period();
    if (period == null) {
      throw RuleBroken.in("file", "import.no-period");
    }
    var counterpart = sheet.organisation(side.other());
    var cycle = sheet.cycleStart();
    var currency = sheet.currency();
    return new Plans.Start(
        Objects.requireNonNullElse(sheet.title(), "Joint plan"),
        period,
        currency == null ? Currency.getInstance("EUR") : currency,
        cycle == null ? period.start() : cycle,
        side,
        counterpart == null ? "" : counterpart);
  }
}
