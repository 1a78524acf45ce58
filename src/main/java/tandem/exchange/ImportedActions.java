package tandem.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.actions.ActionShape;
import tandem.actions.Completions;
import tandem.basics.PersonId;
import tandem.basics.UnitId;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Assigning.Giving;
import tandem.stakeholders.Letter;

/// Writes the actions of a workbook: what and when, then in which order, who, and which are done.
@Component
class ImportedActions {
  private final Adding adding;
  private final Drafting drafting;
  private final Assigning assigning;
  private final Completions completions;

  ImportedActions(Adding adding, Drafting drafting, Assigning assigning, Completions completions) {
    this.adding = adding;
    this.drafting = drafting;
    this.assigning = assigning;
    this.completions = completions;
  }

  void write(Importing into, Map<Integer, UnitId> goals, Map<String, PersonId> people) {
    var written = new HashMap<Integer, UnitId>();
    for (var action : into.sheet().actions()) {
      written.put(action.number(), action(into, action, goals));
    }
    var given = new ArrayList<Giving>();
    for (var action : into.sheet().actions()) {
      var id = Objects.requireNonNull(written.get(action.number()));
      order(into, action, id, written);
      given.addAll(letters(action, id, people));
      if (action.doneOn() != null) {
        completions.completeOn(into.plan(), id, action.doneOn(), into.by());
      }
    }
    assigning.give(into.plan(), given, into.by());
  }

  private UnitId action(Importing into, PlanSheet.Action action, Map<Integer, UnitId> goals) {
    var words =
        new FirstWords()
            .with("title", action.title() == null ? "Action " + action.number() : action.title())
            .with("goal", action.goal() == null ? null : goals.get(action.goal()))
            .with("start", action.start())
            .with("due", action.due())
            .with(
                "effort",
                action.effortHours() == null ? null : action.effortHours().toPlainString())
            .with("done_when", action.doneWhen());
    return adding.add(into.plan(), words.of(ActionShape.KIND, null), List.of(), into.by());
  }

  /// After all actions are there, since a sheet may name a later row first.
  private void order(
      Importing into, PlanSheet.Action action, UnitId id, Map<Integer, UnitId> written) {
    var before =
        action.after().stream()
            .map(written::get)
            .filter(Objects::nonNull)
            .map(UnitId::toString)
            .collect(Collectors.joining(","));
    if (!before.isEmpty()) {
      drafting.write(into.plan(), id, "after", before, 0, into.by());
    }
  }

  /// One letter a person: the first of R, A, S, C, I they stand under.
  private static List<Giving> letters(
      PlanSheet.Action action, UnitId id, Map<String, PersonId> people) {
    var given = new ArrayList<Giving>();
    var seen = new HashSet<PersonId>();
    for (var letter : Letter.values()) {
      for (var name : names(action, letter)) {
        var person = people.get(ImportedPeople.key(name));
        if (person != null && seen.add(person)) {
          given.add(new Giving(id, person, letter, 0));
        }
      }
    }
    return given;
  }

  private static List<String> names(PlanSheet.Action action, Letter letter) {
    return switch (letter) {
      case R -> action.doers();
      case A -> action.approves();
      case S -> action.supports();
      case C -> action.consulted();
      case I -> action.informed();
    };
  }
}
