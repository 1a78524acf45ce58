package tandem.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Another value for somebody's pencil or ink, with a reason.
///
/// @param bases all fields it would write, in their order, each with what stood there when it was
///   suggested
/// @param answers the suggestion of the other side that this one counters
/// @param answer null while it waits
public record Suggestion(
    UUID id,
    UnitId unit,
    String field,
    Scope scope,
    Map<String, @Nullable String> bases,
    String proposed,
    String reason,
    Side side,
    PersonId person,
    String author,
    Instant at,
    @Nullable UUID answers,
    @Nullable Answer answer) {

  /// @param why null where nobody has to say
  /// @param settled what it was taken as, if not as it was proposed
  public record Answer(
      Outcome outcome, @Nullable String why, @Nullable String settled, String author, Instant at) {

    static Answer withdrawn(Writer by) {
      return new Answer(Outcome.WITHDRAWN, null, null, by.name(), by.at());
    }
  }

  public boolean isOpen() {
    return answer == null;
  }

  public boolean isWithdrawn() {
    return isAnswered(Outcome.WITHDRAWN);
  }

  boolean isAnswered(Outcome so) {
    return answer != null && answer.outcome() == so;
  }

  /// When it was answered; far ahead while it waits.
  Instant closedAt() {
    return answer == null ? Instant.MAX : answer.at();
  }

  public boolean isOn(UnitId one, String name) {
    return unit.equals(one) && field.equals(name);
  }

  /// What it would replace.
  public @Nullable String base() {
    return bases.get(field);
  }

  /// The fields that say something else by now than when it was suggested.
  List<String> moved(Unit now) {
    return bases.keySet().stream()
        .filter(name -> !Objects.equals(bases.get(name), now.value(name)))
        .toList();
  }

  /// Grows with every change of what it would write: whoever takes it names the one they saw.
  int version(Unit now) {
    return bases.keySet().stream()
        .map(now::field)
        .filter(Objects::nonNull)
        .mapToInt(Field::version)
        .sum();
  }
}
