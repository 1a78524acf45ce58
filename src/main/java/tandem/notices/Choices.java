package tandem.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.basics.PlanId;

/// What one person chose, of each reason: for one plan, else for all, else what is usual.
public record Choices(List<Choice> made) {

  /// @param plan null: for all plans
  public record Choice(@Nullable PlanId plan, Reason reason, Rhythm rhythm) {}

  public Choices {
    made =
        made.stream()
            .sorted(
                Comparator.comparing(Choice::reason).thenComparing(it -> String.valueOf(it.plan())))
            .toList();
  }

  public Rhythm of(@Nullable PlanId plan, Reason reason) {
    return chosen(plan, reason).or(() -> chosen(null, reason)).orElse(reason.usual());
  }

  /// What stands for exactly that plan, or for all.
  public Optional<Rhythm> chosen(@Nullable PlanId plan, Reason reason) {
    return made.stream()
        .filter(it -> it.reason() == reason)
        .filter(it -> plan == null ? it.plan() == null : plan.equals(it.plan()))
        .map(Choice::rhythm)
        .findFirst();
  }
}
