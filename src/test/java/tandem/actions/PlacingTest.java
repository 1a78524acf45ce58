package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.actions.Placing.Move;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Unit;

class PlacingTest {
  final Unit one = action(1);
  final Unit two = action(2);
  final Unit three = action(3);

  @Test
  void swapsWithTheNeighbour() {
    assertThat(after(two, Move.UP)).containsExactly(two, one, three);
    assertThat(after(two, Move.DOWN)).containsExactly(one, three, two);
  }

  @Test
  void goesToEitherEnd() {
    assertThat(after(three, Move.FIRST)).containsExactly(three, one, two);
    assertThat(after(one, Move.LAST)).containsExactly(two, three, one);
  }

  @Test
  void leavesTheFirstAndTheLastWhereTheyAre() {
    assertThat(Placing.places(all(), one.id(), Move.UP)).isEmpty();
    assertThat(Placing.places(all(), three.id(), Move.LAST)).isEmpty();
  }

  @Test
  void staysBeforeWhatComesToThePlanNext() {
    var last = Placing.places(all(), one.id(), Move.LAST).get(one.id());
    assertThat(last).isLessThan(BigDecimal.valueOf(4));
  }

  private List<Unit> all() {
    return List.of(one, two, three);
  }

  private List<Unit> after(Unit moved, Move move) {
    var places = Placing.places(all(), moved.id(), move);
    return all().stream()
        .sorted(Comparator.comparing(it -> places.getOrDefault(it.id(), ActionRows.place(it))))
        .toList();
  }

  private static Unit action(int number) {
    return new Unit(UnitId.fresh(), ActionShape.KIND, number, Side.VENDOR, null, null, Map.of());
  }
}
