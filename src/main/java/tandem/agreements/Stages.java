package tandem.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Plan;
import tandem.plans.Plans;
import tandem.plans.Stage;

/// Takes plans from stage to stage, and writes each step into their books.
@Component
class Stages {
  private final Plans plans;
  private final Ledger ledger;

  Stages(Plans plans, Ledger ledger) {
    this.plans = plans;
    this.ledger = ledger;
  }

  void enter(Plan plan, Stage stage, @Nullable String why, Member by) {
    plans.enter(plan.id(), stage);
    record(plan, "stage", plan.stage().name(), stage.name(), why, by);
  }

  void record(
      Plan plan,
      String field,
      @Nullable String before,
      String after,
      @Nullable String why,
      Member by) {
    ledger.record(
        plan.id(),
        by,
        Matter.CEREMONY,
        why,
        null,
        List.of(new Change(plan.id().value(), plan.title(), field, before, after, null)));
  }
}
