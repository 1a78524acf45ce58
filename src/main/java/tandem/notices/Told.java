package tandem.notices;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// Habits as people and programs tell them.
final class Told {
  private Told() {}

  /// @throws RuleBroken naming what cannot be read
  static Habits habits(Map<String, String> form) {
    return new Habits(
        zone(form.getOrDefault("zone", "")),
        quiet(form.getOrDefault("quiet_from", ""), form.getOrDefault("quiet_until", "")));
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
}
