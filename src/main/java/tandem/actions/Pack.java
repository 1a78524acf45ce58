package tandem.actions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Actions that belong together, each so many weeks before or after one day.
///
/// @param anchor what that day is: "the day of the event"
public record Pack(String key, String name, String about, String anchor, List<Step> steps) {

  /// @param weeks from that day; before it below zero
  /// @param after numbers of the steps that come first, from 1
  public record Step(String title, int weeks, String effort, List<Integer> after, String doneWhen) {

    public LocalDate due(LocalDate anchor) {
      return anchor.plusWeeks(weeks);
    }

    /// The first values of the action it becomes, but what comes first.
    Map<String, String> values(LocalDate anchor) {
      var values = new HashMap<String, String>();
      values.put("title", title);
      values.put("done_when", doneWhen);
      values.put("due", due(anchor).toString());
      values.put("effort", effort);
      return values;
    }
  }
}
