package tandem.goals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// What lines of one's own have in common that are one line in the totals of a plan: the name, whom
/// they come to, and who sees them.
///
/// @param side in whose total they count; null for none
/// @param kept seen by their owner only, and so in nobody's total
public record OwnLine(String title, @Nullable Side side, boolean kept)
    implements Comparable<OwnLine> {
  private static final Comparator<OwnLine> BY_NAME =
      Comparator.comparing(OwnLine::title, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(OwnLine::title)
          .thenComparing(OwnLine::side, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(OwnLine::kept);

  static OwnLine of(Unit unit) {
    var side =
        Arrays.stream(Side.values())
            .filter(it -> it.key().equals(unit.value(OwnLineShape.COMES_TO)))
            .findFirst()
            .orElse(null);
    var title = unit.value("title");
    return new OwnLine(title == null ? "" : title.strip(), side, unit.privateTo() != null);
  }

  /// The lines that the plan's goals have beside the four.
  static Stream<Unit> in(Draft draft) {
    return draft.units(OwnLineShape.KIND).stream()
        .filter(line -> draft.find(line.value(GoalShape.KIND)).isPresent());
  }

  /// Those of that goal.
  static List<Unit> in(Draft draft, Unit goal) {
    return draft.units(OwnLineShape.KIND).stream()
        .filter(line -> goal.id().toString().equals(line.value(GoalShape.KIND)))
        .toList();
  }

  boolean countsFor(Side side) {
    return this.side == side && !kept;
  }

  @Override
  public int compareTo(OwnLine other) {
    return BY_NAME.compare(this, other);
  }
}
