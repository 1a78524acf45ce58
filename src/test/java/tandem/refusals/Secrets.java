package tandem.refusals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.strategies.Confirmations;

/// Writes everything that a side can keep to itself, each with a word of its own that nothing else
/// spells.
@Component
class Secrets {
  private final Adding adding;
  private final Drafting drafting;
  private final Confirmations confirmations;
  private final Commenting commenting;
  private final Tokens tokens;

  Secrets(
      Adding adding,
      Drafting drafting,
      Confirmations confirmations,
      Commenting commenting,
      Tokens tokens) {
    this.adding = adding;
    this.drafting = drafting;
    this.confirmations = confirmations;
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
    var strategy =
        add(
            plan,
            by,
            "strategy",
            Map.of(
                "statement", kept.word("a private strategy"),
                "measure", kept.word("how it is measured"),
                "not_this_year", kept.word("why it rests")));
    as(by, () -> confirmations.doubt(plan, strategy, kept.word("why it holds no longer"), by));
    var goal =
        add(
            plan,
            by,
            "goal",
            Map.of(
                "title", kept.word("a private goal"),
                "description", kept.word("its description"),
                "done_when", kept.word("when it is done"),
                "vendor_revenue.q1", kept.amount("its number")));
    var action =
        add(
            plan,
            by,
            "action",
            Map.of(
                "title",
                kept.word("a private action"),
                "done_when",
                kept.word("when that is done")));
    var changed = kept.word("what a private goal was changed to");
    as(by, () -> drafting.write(plan, goal, "title", changed, 1, by));
    if (partner) {
      for (var cell : List.of("q1", "q2", "q3", "q4")) {
        var amount = kept.amount("margin " + cell);
        as(by, () -> drafting.write(plan, shared, "partner_margin." + cell, amount, 0, by));
      }
    }
    var said = Words.of(kept.word("a private comment"), List.of());
    var thread = as(by, () -> commenting.begin(plan, shared, true, said, by));
    var more = Words.of(kept.word("an answer to it"), List.of());
    var answer = as(by, () -> commenting.answer(plan, thread, more, by));
    var token = as(by, () -> tokens.issue(by, kept.word("the name of a token"))).id();
    kept.places()
        .putAll(
            Map.of(
                "strategy", strategy.toString(), "goal", goal.toString(), "unit", goal.toString()));
    kept.places()
        .putAll(
            Map.of(
                "action",
                action.toString(),
                "thread",
                thread.toString(),
                "comment",
                answer.toString(),
                "token",
                token.toString()));
    return kept;
  }

  private UnitId add(PlanId plan, Member by, String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, true, values);
    return as(by, () -> adding.add(plan, addition, List.of(), by));
  }

  private static void as(Member who, Runnable work) {
    Acting.as(who.person(), work);
  }

  private static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work);
  }
}
