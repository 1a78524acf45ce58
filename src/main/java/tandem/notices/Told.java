package tandem.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.organisations.Person;

/// Habits as people and programs tell them.
final class Told {
  private Told() {}

  /// @param colleagues who may be a deputy
  /// @throws RuleBroken naming what cannot be read
  static Habits habits(Map<String, String> form, List<Person> colleagues) {
    return new Habits(
        zone(form.getOrDefault("zone", "")),
        quiet(form.getOrDefault("quiet_from", ""), form.getOrDefault("quiet_until", "")),
        away(form.getOrDefault("away_from", ""), form.getOrDefault("away_until", "")),
        deputy(form.getOrDefault("deputy", ""), colleagues));
  }

  /// Whom somebody may name: colleagues, not themselves.
  static List<Person> colleagues(List<Person> all, Member me) {
    return all.stream().filter(it -> !it.id().equals(me.person())).toList();
  }

  /// Places only: what Java and PostgreSQL mean by `GMT+2` is not the same.
  private static ZoneId zone(String text) {
    var id = text.strip();
    if (id.isEmpty() || id.equals(Habits.USUAL.zone().getId())) {
      return Habits.USUAL.zone();
    }
    if (!id.contains("/") || id.startsWith("Etc/") || !ZoneId.getAvailableZoneIds().contains(id)) {
      throw RuleBroken.in("zone", "notices.zone-unknown", text);
    }
    return ZoneId.of(id);
  }

  private static Habits.@Nullable Hours quiet(String from, String until) {
    if (from.isBlank() && until.isBlank()) {
      return null;
    }
    if (from.isBlank() || until.isBlank()) {
      throw RuleBroken.in("quiet_until", "notices.quiet-empty");
    }
    return new Habits.Hours(time("quiet_from", from), time("quiet_until", until));
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw RuleBroken.in(field, "notices.time-unknown", text);
    }
  }

  private static @Nullable DateRange away(String from, String until) {
    if (from.isBlank() && until.isBlank()) {
      return null;
    }
    if (from.isBlank() || until.isBlank()) {
      throw RuleBroken.in("away_until", "notices.away-empty");
    }
    LocalDate first = Day.of("away_from", from);
    LocalDate back = Day.of("away_until", until);
    if (!first.isBefore(back)) {
      throw RuleBroken.in("away_until", "notices.away-empty");
    }
    return new DateRange(first, back);
  }

  private static @Nullable PersonId deputy(String text, List<Person> colleagues) {
    return text.isBlank()
        ? null
        : colleagues.stream()
            .map(Person::id)
            .filter(it -> it.toString().equals(text))
            .findFirst()
            .orElseThrow(() -> RuleBroken.in("deputy", "notices.deputy-unknown"));
  }
}
