package tandem.health;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.database.Snapshot;
import tandem.goals.Reconfirmations;
import tandem.health.Finding.Breakdown;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;
import tandem.stakeholders.Wanted;
import tandem.strategies.Confirmations;

/// The state of a plan in four findings, computed from what the viewer may see; never one averaged
/// score.
@Component
public class Health {
  private final Shapes shapes;
  private final Reconfirmations reconfirmations;
  private final Roles roles;
  private final Clock clock;

  Health(Shapes shapes, Reconfirmations reconfirmations, Roles roles, Clock clock) {
    this.roles = roles;
    this.reconfirmations = reconfirmations;
    this.shapes = shapes;
    this.clock = clock;
  }

  /// Errors first, in the order of the breakdowns.
  public List<Finding> of(Draft draft, List<Role> given) {
    return Snapshot.once(
        Health.class,
        new Asked(draft, given),
        () ->
            of(
                shapes,
                draft,
                given,
                roles.wanted(draft.plan().id()),
                new Holding(Confirmations.of(draft), reconfirmations.of(draft), clock.instant())));
  }

  /// Of the very same draft: to compare two word by word would take longer than to judge one.
  private record Asked(Draft draft, List<Role> given) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Asked that && that.draft == draft && that.given == given;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(draft);
    }
  }

  /// Whether the other side asks the viewer's to let a finding pass.
  public static boolean asksToExcuse(Draft draft) {
    return Excuses.of(draft).waitFor(draft.plan().mine());
  }

  /// The same, with what was said of the strategies.
  static List<Finding> of(
      Shapes shapes, Draft draft, List<Role> roles, List<Wanted> wanted, Holding strategies) {
    var aligned = new Findings(Breakdown.ALIGNED, draft, shapes);
    var coAuthored = new Findings(Breakdown.CO_AUTHORED, draft, shapes);
    var actionable = new Findings(Breakdown.ACTIONABLE, draft, shapes);
    var engaged = new Findings(Breakdown.ENGAGED, draft, shapes);
    new Aligned(draft, strategies, aligned).check();
    new Numbered(draft, aligned).check();
    new CoAuthored(draft, coAuthored).check();
    new Actionable(draft, roles, strategies.now(), actionable).check();
    new Engaged(draft, roles, wanted, engaged).check();
    new EngagedPeople(draft, roles, shapes, engaged).check();
    var found =
        Stream.of(aligned, coAuthored, actionable, engaged)
            .flatMap(of -> of.all().stream())
            .sorted(Comparator.comparing(Finding::breakdown).thenComparing(Finding::severity))
            .toList();
    return Excuses.of(draft).on(found, draft);
  }
}
