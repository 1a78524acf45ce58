package tandem.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.basics.PlanId;
import tandem.goals.Reconfirmation.Turn;
import tandem.ledger.About;
import tandem.ledger.History;

/// What a goal says otherwise than when its strategy changed, where both sides see it.
@Component
class ChangedGoal {
  private static final int ANY = 1000;

  private final History history;
  private final GoalShape shape;

  ChangedGoal(History history, GoalShape shape) {
    this.history = history;
    this.shape = shape;
  }

  List<Turn> since(PlanId plan, Reconfirmation question) {
    var goal = About.subject(question.goal().id().value());
    var lines = history.after(plan, goal, question.revision(), ANY);
    var turns = new ArrayList<Turn>();
    for (var field : shape.fields()) {
      var of = lines.stream().filter(it -> it.field().equals(field.name())).toList();
      if (field.onlyFor() == null
          && !of.isEmpty()
          && !Objects.equals(of.getFirst().before(), of.getLast().after())) {
        turns.add(new Turn(field.name(), of.getFirst().before(), of.getLast().after()));
      }
    }
    return turns;
  }
}
