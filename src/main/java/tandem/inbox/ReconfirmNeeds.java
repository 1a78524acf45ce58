package tandem.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.goals.ReconfirmViews;
import tandem.goals.Reconfirmation;
import tandem.goals.Reconfirmations;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Stage;

/// Goals of which the viewer's side has to say whether they still serve a strategy that changed.
@Component
class ReconfirmNeeds {
  private final Reconfirmations reconfirmations;
  private final FieldViews views;

  ReconfirmNeeds(Reconfirmations reconfirmations, FieldViews views) {
    this.reconfirmations = reconfirmations;
    this.views = views;
  }

  List<Needs.Row> of(Draft draft) {
    var plan = draft.plan();
    return plan.stage() == Stage.CLOSED
        ? List.of()
        : reconfirmations.of(draft).stream()
            .filter(it -> it.waitsFor(plan.mine()))
            .map(it -> row(draft, it))
            .toList();
  }

  private Needs.Row row(Draft draft, Reconfirmation it) {
    var called = views.called(draft, it.goal());
    return new Needs.Row(
        "reconfirm",
        "↻",
        called,
        List.of(called, draft.plan().seat(it.tie()).shortName(), it.called()),
        draft.plan(),
        it.goal().id() + "-" + it.tie().key(),
        ReconfirmViews.path(draft, it),
        false,
        null);
  }
}
