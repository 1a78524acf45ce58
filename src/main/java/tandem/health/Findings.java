package tandem.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.health.Finding.Breakdown;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// What was found of one breakdown so far; each finding links to the place that mends it.
final class Findings {
  private final Breakdown breakdown;
  private final Draft draft;
  private final Shapes shapes;
  private final List<Finding> found = new ArrayList<>();

  Findings(Breakdown breakdown, Draft draft, Shapes shapes) {
    this.breakdown = breakdown;
    this.draft = draft;
    this.shapes = shapes;
  }

  List<Finding> all() {
    return found;
  }

  /// About a unit, mended where it stands; who answers for it is mended among the people.
  void on(Unit unit, Severity severity, String code, Object... details) {
    var tab = breakdown == Breakdown.ENGAGED ? "people" : shapes.of(unit.kind()).tab();
    add(unit, severity, code, "/" + tab + "#" + unit.kind() + "-" + unit.id(), details);
  }

  /// About a unit, mended at that place of the plan.
  void on(Unit unit, String place, Severity severity, String code, Object... details) {
    add(unit, severity, code, place, details);
  }

  /// About the plan, mended at that place of it.
  void at(String place, Severity severity, String code, Object... details) {
    add(null, severity, code, place, details);
  }

  String called(Unit unit) {
    return shapes.called(unit);
  }

  String name(Side side) {
    return draft.plan().seat(side).shortName();
  }

  private void add(
      @Nullable Unit unit, Severity severity, String code, String place, Object... details) {
    var told = Stream.of(details).map(String::valueOf).toList();
    found.add(
        new Finding(
            breakdown,
            severity,
            "finding." + code,
            told,
            unit == null ? null : unit.id(),
            "/plans/" + draft.plan().id() + place,
            excuse(unit, code, told),
            null));
  }

  /// What a unit is called is no evidence: it may be renamed.
  private String excuse(@Nullable Unit unit, String code, List<String> details) {
    var name = unit == null ? null : called(unit);
    var evidence = details.stream().filter(it -> !it.equals(name)).toList();
    return Finding.EXCUSE + code + (evidence.isEmpty() ? "" : ": " + String.join(", ", evidence));
  }
}
