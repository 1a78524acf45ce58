package tandem.goals;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.Memberships;
import tandem.ledger.Change;
import tandem.ledger.Recorded;
import tandem.plans.FieldShape;
import tandem.plans.Plans;
import tandem.strategies.Confirmations;
import tandem.strategies.StrategyShape;

/// Tells when a change of a strategy makes goals ask to be reconfirmed: once, not for each word
/// that is changed after that.
@Component
class StrategyNews {
  private final Plans plans;
  private final Reconfirmations reconfirmations;
  private final Memberships memberships;
  private final StrategyShape strategies;
  private final ApplicationEventPublisher events;

  StrategyNews(
      Plans plans,
      Reconfirmations reconfirmations,
      Memberships memberships,
      StrategyShape strategies,
      ApplicationEventPublisher events) {
    this.plans = plans;
    this.reconfirmations = reconfirmations;
    this.memberships = memberships;
    this.strategies = strategies;
    this.events = events;
  }

  @EventListener
  void on(Recorded news) {
    if (news.changes().stream().anyMatch(this::mayBeOfAStrategy)) {
      var draft = plans.draft(news.plan());
      var goals =
          reconfirmations.of(draft).stream()
              .filter(it -> it.opened() == news.revision())
              .map(it -> it.goal().id())
              .distinct()
              .toList();
      if (!goals.isEmpty()) {
        var others =
            memberships.inPlan(news.plan()).stream()
                .filter(it -> it.joined() && !it.person().equals(news.by().person()))
                .toList();
        var words = news.changes().stream().filter(this::isOfItsWords).toList();
        events.publishEvent(
            new StrategyMoved(draft.plan(), List.copyOf(goals), words, others, news.by()));
      }
    }
  }

  /// Spares all other changes the look at the plan.
  private boolean mayBeOfAStrategy(Change change) {
    return isOfItsWords(change)
        || (change.privateTo() == null && change.field().equals(Confirmations.FIELD));
  }

  private boolean isOfItsWords(Change change) {
    return change.privateTo() == null
        && strategies.words().stream().map(FieldShape::name).anyMatch(change.field()::equals);
  }
}
