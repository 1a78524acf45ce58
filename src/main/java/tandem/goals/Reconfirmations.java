package tandem.goals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.Reconfirmation.Answer;
import tandem.goals.Reconfirmation.Turn;
import tandem.plans.Draft;
import tandem.plans.FieldShape;
import tandem.plans.Noted;
import tandem.plans.Unit;
import tandem.strategies.Confirmations;
import tandem.strategies.StrategyShape;

/// Which goals ask to be reconfirmed. It is kept nowhere: the ledger knows what a strategy said
/// when a goal was tied to it, what it says now, and what each side answered.
@Component
public class Reconfirmations {
  /// Stands among the fields of a strategy for why it holds no longer.
  public static final String UNTRUE = "untrue";

  private final List<String> words;

  Reconfirmations(StrategyShape strategy) {
    this.words =
        Stream.concat(strategy.words().stream().map(FieldShape::name), Stream.of(UNTRUE)).toList();
  }

  /// Those that still wait for a side, in the order of the goals.
  public List<Reconfirmation> of(Draft draft) {
    var asked = new ArrayList<Reconfirmation>();
    for (var goal : draft.units(GoalShape.KIND)) {
      for (var side : Side.values()) {
        of(draft, goal, side, noted(draft, goal, GoalShape.tie(side))).ifPresent(asked::add);
      }
    }
    return List.copyOf(asked);
  }

  public Optional<Reconfirmation> of(Draft draft, UnitId goal, Side tie) {
    return of(draft).stream()
        .filter(it -> it.goal().id().equals(goal) && it.tie() == tie)
        .findFirst();
  }

  /// What the ledger calls an answer about the strategy of that side.
  static String answer(Side tie) {
    return tie.key() + "_reconfirmed";
  }

  private static List<Noted> noted(Draft draft, Unit goal, String tie) {
    return draft.noted().stream()
        .filter(it -> it.unit().equals(goal.id().value()) && tie.equals(it.pointer()))
        .toList();
  }

  /// @param lines what happened to the strategy and was answered since they were tied
  Optional<Reconfirmation> of(Draft draft, Unit goal, Side tie, List<Noted> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var id = new UnitId(UUID.fromString(Objects.requireNonNull(goal.value(GoalShape.tie(tie)))));
    var strategy = draft.find(id.toString()).orElse(null);
    var moves = lines.stream().filter(it -> it.subject().equals(id.value())).toList();
    var turns = turns(moves, 0, strategy, draft);
    if (turns.isEmpty() || (strategy != null && strategy.privateTo() != null)) {
      return Optional.empty();
    }
    var answers = answers(draft, lines, answer(tie));
    var asked = new EnumMap<Side, List<Turn>>(Side.class);
    for (var side : Side.values()) {
      var still = turns(moves, settled(answers.get(side)), strategy, draft);
      if (!still.isEmpty()) {
        asked.put(side, still);
      }
    }
    var told = moves.stream().filter(it -> words.contains(word(it))).toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reconfirmation(
                goal,
                tie,
                id,
                moves.getFirst().about(),
                strategy == null,
                asked,
                answers,
                opened(told, asked.keySet(), answers),
                told.getLast().revision()));
  }

  private static long opened(List<Noted> told, Set<Side> asked, Map<Side, Answer> answers) {
    var from = asked.stream().mapToLong(side -> settled(answers.get(side))).min().orElseThrow();
    return told.stream().mapToLong(Noted::revision).filter(it -> it > from).min().orElseThrow();
  }

  /// Up to which revision a side has said yes to what the strategy says.
  private static long settled(@Nullable Answer answer) {
    return answer == null || answer.verdict() == Verdict.GIVEN_UP ? 0 : answer.revision();
  }

  private static Map<Side, Answer> answers(Draft draft, List<Noted> lines, String field) {
    var last = new EnumMap<Side, Answer>(Side.class);
    for (var line : lines) {
      if (line.field().equals(field)) {
        var side = line.side(draft.plan());
        Verdict.of(line.after())
            .ifPresentOrElse(it -> last.put(side, answer(it, side, line)), () -> last.remove(side));
      }
    }
    return last;
  }

  private static Answer answer(Verdict verdict, Side side, Noted line) {
    var reason = line.reason() == null ? "" : line.reason();
    var person = new PersonId(line.person());
    return new Answer(verdict, side, person, line.who(), line.at(), reason, line.revision());
  }

  /// What the strategy says otherwise than at that revision. What was changed and changed back is
  /// no change. Of a strategy that left the plan its statement alone is told.
  private List<Turn> turns(List<Noted> moves, long from, @Nullable Unit now, Draft draft) {
    return words.stream()
        .flatMap(word -> turn(word, moves, from, now, draft).stream())
        .filter(turn -> now != null || turn.field().equals(words.getFirst()))
        .toList();
  }

  private static Optional<Turn> turn(
      String word, List<Noted> moves, long from, @Nullable Unit now, Draft draft) {
    var lines = moves.stream().filter(it -> it.revision() > from && word(it).equals(word)).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var before = said(word, lines.getFirst().before());
    var after = word.equals(UNTRUE) ? untrue(now, draft) : said(word, lines.getLast().after());
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of(new Turn(word, before, after));
  }

  /// Whoever rewrote a strategy said that it holds again, so the strategy itself knows, not the
  /// last word about it.
  private static @Nullable String untrue(@Nullable Unit now, Draft draft) {
    var stands = now == null ? null : Confirmations.of(draft).get(now.id());
    return stands == null ? null : stands.untrue();
  }

  private static @Nullable String said(String word, @Nullable String told) {
    return word.equals(UNTRUE) ? Confirmations.untrue(told) : told;
  }

  private static String word(Noted line) {
    return line.field().equals(Confirmations.FIELD) ? UNTRUE : line.field();
  }
}
