package tandem.actions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Drafts;
import tandem.plans.Scope;
import tandem.plans.Suggesting.Wish;
import tandem.plans.Together;
import tandem.plans.Unit;

/// The order of the actions, as people move them.
@Component
public class Placing {
  /// Behind the last, and before whatever comes to the plan next with a number of its own.
  private static final BigDecimal JUST_AFTER = new BigDecimal("0.001");

  private final Drafts drafts;
  private final Together together;

  Placing(Drafts drafts, Together together) {
    this.drafts = drafts;
    this.together = together;
  }

  public enum Move {
    FIRST,
    UP,
    DOWN,
    LAST;

    static Move of(String text) {
      for (var move : values()) {
        if (ActionQuery.key(move).equals(text)) {
          return move;
        }
      }
      throw RuleBroken.in("to", "action.move-unknown", text);
    }
  }

  /// Nothing happens to the first that shall move up.
  @Transactional
  public void move(PlanId plan, UnitId action, Move move, Member by) {
    var draft = drafts.locked(plan);
    draft.unit(action, ActionShape.KIND);
    var order =
        draft.units(ActionShape.KIND).stream()
            .sorted(Comparator.comparing(ActionRows::place).thenComparing(Unit::number))
            .toList();
    var deed = together.begin(draft, by);
    places(order, action, move)
        .forEach((id, place) ->
            deed.write(new Wish(id, ActionShape.PLACE, Scope.FIELD, place.toPlainString(), "")));
    if (deed.isDone()) {
      deed.tell(null);
    }
  }

  /// The new places of those whose place changes.
  static Map<UnitId, BigDecimal> places(List<Unit> order, UnitId action, Move move) {
    var ids = order.stream().map(Unit::id).toList();
    var at = ids.indexOf(action);
    var end = move == Move.UP || move == Move.FIRST ? 0 : order.size() - 1;
    if (at == end) {
      return Map.of();
    }
    return switch (move) {
      case FIRST -> Map.of(action, ActionRows.place(order.getFirst()).subtract(BigDecimal.ONE));
      case LAST -> Map.of(action, ActionRows.place(order.getLast()).add(JUST_AFTER));
      case UP -> swapped(order.get(at), order.get(at - 1));
      case DOWN -> swapped(order.get(at), order.get(at + 1));
    };
  }

  private static Map<UnitId, BigDecimal> swapped(Unit one, Unit other) {
    var places = new LinkedHashMap<UnitId, BigDecimal>();
    places.put(one.id(), ActionRows.place(other));
    places.put(other.id(), ActionRows.place(one));
    return places;
  }
}
