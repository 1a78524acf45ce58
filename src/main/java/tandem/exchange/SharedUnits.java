package tandem.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// The units of a plan that both sides see, numbered for a workbook.
record SharedUnits(Draft draft) {

  List<Unit> of(String kind) {
    return draft.units(kind).stream().filter(unit -> unit.privateTo() == null).toList();
  }

  /// Its place among its kind: numbers in a workbook have no gaps where something was taken out.
  int number(Unit unit) {
    return of(unit.kind()).indexOf(unit) + 1;
  }

  Optional<Unit> find(@Nullable String id) {
    return draft.find(id);
  }
}
