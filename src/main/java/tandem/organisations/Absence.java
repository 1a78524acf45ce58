package tandem.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// Days a person is away; only their own organisation sees them.
///
/// @param half away half of each of these days
/// @param note what somebody typed, which is asked of nobody
/// @param deputy a colleague who stands in
public record Absence(
    UUID id,
    PersonId person,
    DateRange days,
    boolean half,
    @Nullable String note,
    @Nullable PersonId deputy) {
  public static final int LONGEST = 366 * 2;
  private static final int LONGEST_NOTE = 200;

  public Absence {
    if (days.days() > LONGEST) {
      throw RuleBroken.in("last", "absence.too-long", LONGEST);
    }
    if (note != null && (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)) {
      throw RuleBroken.in("note", "absence.note", LONGEST_NOTE);
    }
    if (person.equals(deputy)) {
      throw RuleBroken.in("deputy", "absence.own-deputy");
    }
  }

  public static Absence of(PersonId person, DateRange days) {
    return of(person, days, false);
  }

  public static Absence of(PersonId person, DateRange days, boolean half) {
    return new Absence(UUID.randomUUID(), person, days, half, null, null);
  }
}
