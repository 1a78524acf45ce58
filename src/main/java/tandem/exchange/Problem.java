package tandem.exchange;

import java.util.List;
import tandem.basics.Day;

/// Something a person should know before the workbook becomes a plan.
///
/// @param cell the address, such as `D4`; empty when it is about the sheet
/// @param code a key of the message bundle, filled in with the details
public record Problem(
    Severity severity, String sheet, String cell, String code, List<String> details) {

  /// An error keeps the workbook out; a warning may be wrong in the plan; a note is only told.
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public Problem {
    details = List.copyOf(details);
  }

  /// The details as people read them: days in words.
  public Object[] told() {
    return details.stream().map(Day::inWords).toArray();
  }

  /// Where it is, as people write it: `Actions!D4`.
  public String place() {
    return cell.isEmpty() ? sheet : sheet + "!" + cell;
  }
}
