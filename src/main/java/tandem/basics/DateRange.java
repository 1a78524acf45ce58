package tandem.basics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days from `start` up to, but not including, `end`.
public record DateRange(LocalDate start, LocalDate end) {
  public DateRange {
    if (!start.isBefore(end)) {
      throw new RuleBroken("dates.end-before-start");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  public boolean overlaps(DateRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /// The last day within.
  public LocalDate last() {
    return end.minusDays(1);
  }
}
