package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The first answer: everything as planned.
///
/// @param lateHours in the schedule, the latest action of each goal counted
/// @param earliest the day before which an action cannot end, whatever else is left undone
/// @param overloads for each person that is over, the shortest such time
public record Look(
    Verdict verdict,
    int lateHours,
    Schedule schedule,
    Map<String, LocalDate> earliest,
    List<Overload> overloads) {

  /// `TIGHT`: no schedule was found and none ruled out.
  public enum Verdict {
    FITS,
    DOES_NOT_FIT,
    TIGHT
  }
}
