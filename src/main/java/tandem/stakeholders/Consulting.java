package tandem.stakeholders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tandem.actions.BeforeDone;
import tandem.basics.Day;
import tandem.basics.RuleBroken;
import tandem.comments.Comments;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Whoever is consulted (C) about an action is heard before it is done. They are heard once they
/// said yes or no to their part or said something about the action; and nobody waits for them
/// longer than three working days.
@Component
class Consulting implements BeforeDone {
  private static final int WORKING_DAYS = 3;

  private final Roles roles;
  private final Comments comments;
  private final Clock clock;

  Consulting(Roles roles, Comments comments, Clock clock) {
    this.roles = roles;
    this.comments = comments;
    this.clock = clock;
  }

  @Override
  public void check(Draft draft, Unit action) {
    var today = LocalDate.now(clock);
    roles.of(draft.plan().id()).stream()
        .filter(it -> it.unit().equals(action.id()) && it.letter() == Letter.C && !it.left())
        .filter(it -> today.isBefore(until(it)) && !isHeard(draft, it))
        .findFirst()
        .ifPresent(it -> {
          throw new RuleBroken("action.consult-first", it.name(), Day.inWords(until(it)));
        });
  }

  private boolean isHeard(Draft draft, Role role) {
    return role.isAcknowledged()
        || role.isDeclined()
        || comments.all(draft).stream()
            .filter(it -> it.unit().equals(role.unit()))
            .flatMap(it -> it.comments().stream())
            .anyMatch(it -> it.person().equals(role.person()));
  }

  private static LocalDate until(Role role) {
    return afterWorkingDays(Day.of(role.asking().at()), WORKING_DAYS);
  }

  /// The day when so many working days, Monday to Friday, have passed since that day.
  static LocalDate afterWorkingDays(LocalDate from, int days) {
    var day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() ? 1 : 0;
    }
    return day;
  }
}
