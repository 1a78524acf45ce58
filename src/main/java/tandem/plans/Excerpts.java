package tandem.plans;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Memberships;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// Of all plans of a person only what touches them: as many statements and about as long for five
/// thousand actions around them as for fifty.
@Component
public class Excerpts {
  private final Plans plans;
  private final Units units;
  private final Suggestions suggestions;
  private final Memberships memberships;

  Excerpts(Plans plans, Units units, Suggestions suggestions, Memberships memberships) {
    this.plans = plans;
    this.units = units;
    this.suggestions = suggestions;
    this.memberships = memberships;
  }

  /// A unit that touches the viewer for a reason of its own.
  public record Named(PlanId plan, UnitId unit) {}

  /// Each plan as a draft that holds only some of its units: those named; those with a blank, or
  /// with a suggestion that waits for the viewer's side; and what the ledger says something of (see
  /// [Draft#noted]). What was taken out of a plan is in none.
  @Transactional(readOnly = true)
  public List<Draft> of(Collection<Named> named) {
    var noted = plans.noted();
    var told =
        noted.stream()
            .flatMap(plan ->
                plan.lines().stream()
                    .flatMap(line -> Stream.of(line.unit(), line.subject()))
                    .map(unit -> new Named(plan.plan().id(), new UnitId(unit))));
    var found = units.around(Stream.concat(named.stream(), told).distinct().toList());
    var waiting = suggestions.waiting();
    return noted.stream()
        .map(it -> {
          var id = it.plan().id();
          return new Draft(
              it.plan(),
              found.getOrDefault(id, List.of()),
              waiting.getOrDefault(id, List.of()),
              it.lines(),
              () -> memberships.inPlan(id));
        })
        .toList();
  }
}
