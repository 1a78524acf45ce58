package tandem.refusals;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.goals.GoalShape;
import tandem.goals.Scenarios;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.FieldKind;
import tandem.plans.UnitShape;
import tandem.plans.WholePlan;
import tandem.strategies.Confirmations;
import tandem.strategies.Keeping;
import tandem.strategies.StrategyWords;

/// Writes everything that a side can keep to itself, each with a word of its own that nothing else
/// spells.
@Component
class Secrets {
  /// Others point at these.
  private static final List<String> FIRST = List.of("strategy", "goal");

  /// Units that no side has for itself alone.
  private static final Set<String> FOR_BOTH =
      Set.of(WholePlan.KIND, "scenario", "scenario_numbers");

  private final Collection<UnitShape> shapes;
  private final Adding adding;
  private final Drafting drafting;
  private final Confirmations confirmations;
  private final Keeping keeping;
  private final Scenarios scenarios;
  private final Commenting commenting;
  private final Tokens tokens;

  Secrets(
      Collection<UnitShape> shapes,
      Adding adding,
      Drafting drafting,
      Confirmations confirmations,
      Keeping keeping,
      Scenarios scenarios,
      Commenting commenting,
      Tokens tokens) {
    this.shapes = shapes;
    this.adding = adding;
    this.drafting = drafting;
    this.confirmations = confirmations;
    this.keeping = keeping;
    this.scenarios = scenarios;
    this.commenting = commenting;
    this.tokens = tokens;
  }

  /// What one side kept to itself.
  ///
  /// @param words what each word is, by the word
  /// @param places the ids of what is secret, by the variable of a path
  record Kept(Map<String, String> words, Map<String, String> places) {
    private String word(String what) {
      var word =
          ThreadLocalRandom.current()
              .ints(16, 'a', 'z' + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      words.put(word, what);
      return word;
    }

    private String amount(String what) {
      var whole = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
      words.put(String.valueOf(whole), what);
      words.put(String.format("%,d", whole), what + ", as people read it");
      return whole + ".17";
    }
  }

  /// @param shared a goal that both sides see
  Kept of(PlanId plan, UnitId shared, Member by, boolean partner) {
    var kept = new Kept(new LinkedHashMap<>(), new HashMap<>());
    var units = new HashMap<String, UnitId>();
    shapes.stream()
        .filter(shape -> !FOR_BOTH.contains(shape.kind()))
        .sorted(Comparator.comparing(shape -> FIRST.indexOf(shape.kind()) < 0))
        .forEach(shape ->
            units.put(shape.kind(), add(plan, by, shape, values(shape, partner, units, kept))));
    shapes.stream()
        .filter(shape -> GoalShape.KIND.equals(shape.standsWith()))
        .forEach(shape ->
            add(plan, by, shape, values(shape, partner, Map.of(GoalShape.KIND, shared), kept)));
    var strategy = Objects.requireNonNull(units.get("strategy"));
    var goal = Objects.requireNonNull(units.get("goal"));
    as(by, () -> confirmations.doubt(plan, strategy, kept.word("why it holds no longer"), by));
    var changed = kept.word("what a private goal was changed to");
    as(by, () -> drafting.write(plan, goal, "title", changed, 1, by));
    if (partner) {
      for (var cell : List.of("q1", "q2", "q3", "q4", "year", "last_year")) {
        var amount = kept.amount("margin " + cell);
        as(by, () -> drafting.write(plan, shared, "partner_margin." + cell, amount, 0, by));
      }
      var copy = new Scenarios.Start("The same once more", "", "");
      as(by, () -> scenarios.start(plan, copy, by));
    }
    var said = Words.of(kept.word("a private comment"), List.of());
    var thread = as(by, () -> commenting.begin(plan, shared, true, said, by));
    var more = Words.of(kept.word("an answer to it"), List.of());
    var answer = as(by, () -> commenting.answer(plan, thread, more, by));
    var token = as(by, () -> tokens.issue(by, kept.word("the name of a token"))).id();
    var words = StrategyWords.read(Map.of("statement", kept.word("an organisation’s strategy")));
    var own = as(by, () -> keeping.write(words, by));
    units.forEach((kind, unit) -> kept.places().put(kind, unit.toString()));
    kept.places().put("ours", own.toString());
    kept.places().put("unit", goal.toString());
    kept.places().put("thread", thread.toString());
    kept.places().put("comment", answer.toString());
    kept.places().put("token", token.toString());
    return kept;
  }

  /// A word or an amount of its own for every field of that kind of unit that takes one.
  private static Map<String, String> values(
      UnitShape shape, boolean partner, Map<String, UnitId> units, Kept kept) {
    var side = partner ? Side.PARTNER : Side.VENDOR;
    var values = new HashMap<String, String>();
    for (var field : shape.fields()) {
      var theirs = shape.firstHand(field.name(), side) == side.other() || !field.isFor(side);
      var what = "a private " + shape.kind() + "’s " + field.name();
      if (!theirs && (field.kind() == FieldKind.LINE || field.kind() == FieldKind.TEXT)) {
        values.put(
            field.name(),
            (field.name().equals("links") ? "https://example.org/" : "") + kept.word(what));
      } else if (!theirs && field.kind() == FieldKind.MONEY) {
        values.put(field.name(), kept.amount(what));
      } else if (field.essential() && field.kind() == FieldKind.CHOICE) {
        values.put(field.name(), field.choices().getFirst());
      } else if (field.essential() && units.containsKey(String.valueOf(field.refersTo()))) {
        values.put(field.name(), String.valueOf(units.get(String.valueOf(field.refersTo()))));
      }
    }
    return values;
  }

  private UnitId add(PlanId plan, Member by, UnitShape shape, Map<String, String> values) {
    var addition = new Adding.Addition(shape.kind(), null, null, true, values);
    return as(by, () -> adding.add(plan, addition, List.of(), by));
  }

  private static void as(Member who, Runnable work) {
    Acting.as(who.person(), work);
  }

  private static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work);
  }
}
