package tandem.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// When somebody reads, where they live.
///
/// @param quiet the hours in which nothing is sent; null: there are none
public record Habits(ZoneId zone, @Nullable Hours quiet) {

  static final Habits USUAL = new Habits(ZoneId.of("UTC"), null);

  /// From the first up to, but not including, the second; past midnight where the second is
  /// earlier.
  public record Hours(LocalTime from, LocalTime until) {

    public Hours {
      if (from.equals(until)) {
        throw RuleBroken.in("quiet_until", "notices.quiet-empty");
      }
    }

    boolean contain(LocalTime time) {
      return from.isBefore(until)
          ? !time.isBefore(from) && time.isBefore(until)
          : !time.isBefore(from) || time.isBefore(until);
    }
  }

  /// When something may be sent: `now`, or when the quiet hours end.
  Instant over(Instant now) {
    var here = now.atZone(zone);
    if (quiet == null || !quiet.contain(here.toLocalTime())) {
      return now;
    }
    var today = here.toLocalDate();
    var end = here.toLocalTime().isBefore(quiet.until()) ? today : today.plusDays(1);
    return end.atTime(quiet.until()).atZone(zone).toInstant();
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
