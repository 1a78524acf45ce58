package tandem.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;

/// Puts something off until a day, and takes it up again. It stays what it is; only its reader does
/// not see it until then.
@Component
class Snoozing {
  private static final int MOST = 92;

  private final Needs needs;
  private final Snoozes snoozes;
  private final Clock clock;

  Snoozing(Needs needs, Snoozes snoozes, Clock clock) {
    this.needs = needs;
    this.snoozes = snoozes;
    this.clock = clock;
  }

  /// @throws RuleBroken for a day that is not within the next three months
  /// @throws NotFound for what does not wait
  @Transactional
  void until(UUID need, String day, Member by) {
    var until = Day.of("until", day);
    var today = LocalDate.now(clock);
    if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST))) {
      throw RuleBroken.in("until", "inbox.snooze.day", MOST);
    }
    snoozes.put(row(need, by).in().id(), need, until, by);
  }

  /// @throws NotFound for what does not wait
  @Transactional
  void wake(UUID need, Member by) {
    row(need, by);
    snoozes.remove(need);
  }

  private Needs.Row row(UUID need, Member by) {
    var waiting = needs.of(by);
    return Stream.concat(
            waiting.rows().stream(), waiting.snoozed().stream().map(Needs.Snoozed::row))
        .filter(row -> row.id().equals(need))
        .findFirst()
        .orElseThrow(() -> new NotFound(need));
  }
}
