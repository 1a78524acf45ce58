package tandem.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.plans.Draft;
import tandem.plans.Plan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// The people whose answers, blanks and signatures somebody waits for, over all their plans.
@Component
public class WaitedFor {
  static final String LETTERS = "letters";
  static final Duration BETWEEN_NUDGES = Duration.ofDays(7);

  private static final Comparator<Role> LEAD =
      Comparator.comparing((Role it) -> it.letter() != Letter.A)
          .thenComparing(it -> it.letter() != Letter.R)
          .thenComparing(Role::name);

  private final Needs needs;
  private final SignNeeds signatures;
  private final Roles roles;
  private final Nudges nudges;
  private final Clock clock;

  WaitedFor(Needs needs, SignNeeds signatures, Roles roles, Nudges nudges, Clock clock) {
    this.needs = needs;
    this.signatures = signatures;
    this.roles = roles;
    this.nudges = nudges;
    this.clock = clock;
  }

  /// How many of a kind: `signature`, `suggestions`, `blanks` or `letters`.
  public record Thing(String kind, int count) {}

  /// @param nudgedAt when they were nudged last in that plan, whoever asked
  /// @param mayBeNudged a week has passed since
  public record Person(
      Plan plan,
      PersonId person,
      String name,
      List<Thing> things,
      @Nullable Instant nudgedAt,
      boolean mayBeNudged) {

    boolean isWaitedFor(String kind) {
      return things.stream().anyMatch(it -> it.kind().equals(kind));
    }
  }

  private record Key(PlanId plan, PersonId person, String name) {}

  @Transactional(readOnly = true)
  public List<Person> of(Member me) {
    var around = needs.around(me);
    var byPerson = new LinkedHashMap<Key, List<Thing>>();
    var plans = new LinkedHashMap<PlanId, Plan>();
    for (var draft : around.drafts()) {
      plans.put(draft.plan().id(), draft.plan());
      ofTheirSide(draft, around.given(draft), me, byPerson);
    }
    roles.unanswered(me).stream()
        .filter(it -> plans.containsKey(it.plan()))
        .forEach(
            it -> add(byPerson, new Key(it.plan(), it.person(), it.name()), LETTERS, it.letters()));
    var nudged = nudges.last();
    return byPerson.entrySet().stream()
        .map(of -> {
          var key = of.getKey();
          var at = nudged.get(new Nudges.Whom(key.plan(), key.person()));
          return new Person(
              Objects.requireNonNull(plans.get(key.plan())),
              key.person(),
              key.name(),
              List.copyOf(of.getValue()),
              at,
              at == null || !at.isAfter(clock.instant().minus(BETWEEN_NUDGES)));
        })
        .toList();
  }

  private void ofTheirSide(
      Draft draft, Roles.Given given, Member me, Map<Key, List<Thing>> byPerson) {
    var plan = draft.plan();
    signatures.missing(draft, given).stream()
        .filter(it -> !it.person().equals(me.person()))
        .forEach(it -> add(byPerson, new Key(plan.id(), it.person(), it.name()), "signature", 1));
    var suggestions = draft.toAnswer(plan.mine().other()).size();
    var blanks = (int) draft.blanks(plan.mine().other());
    if (suggestions + blanks > 0) {
      lead(draft, given)
          .ifPresent(who -> {
            add(byPerson, who, "suggestions", suggestions);
            add(byPerson, who, "blanks", blanks);
          });
    }
  }

  /// Whom of the other side one would ask: who approves the plan, who does it, or else the first
  /// who has joined.
  private static Optional<Key> lead(Draft draft, Roles.Given given) {
    var plan = draft.plan();
    var theirs = plan.theirs().organisation();
    return given.roles().stream()
        .filter(it -> it.unit().value().equals(plan.id().value()))
        .filter(it -> it.organisation().equals(theirs) && !it.left() && !it.isDeclined())
        .min(LEAD)
        .map(it -> new Key(plan.id(), it.person(), it.name()))
        .or(() ->
            draft.people().stream()
                .filter(it -> it.organisation().equals(theirs) && it.joined())
                .findFirst()
                .map(it -> new Key(plan.id(), it.person(), it.name())));
  }

  private static void add(Map<Key, List<Thing>> byPerson, Key who, String kind, int count) {
    if (count > 0) {
      byPerson.computeIfAbsent(who, it -> new ArrayList<>()).add(new Thing(kind, count));
    }
  }
}
