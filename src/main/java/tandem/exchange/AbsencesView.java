package tandem.exchange;

import java.util.List;
import tandem.basics.Day;

/// What was read of a list of days away, as people look at it.
public record AbsencesView(List<Line> lines, List<Problem> problems) {
  public record Line(String person, String from, String last, boolean half) {}

  static AbsencesView of(AbsenceList list) {
    return new AbsencesView(
        list.rows().stream()
            .map(it ->
                new Line(
                    it.person().name(), Day.inWords(it.from()), Day.inWords(it.last()), it.half()))
            .toList(),
        list.problems());
  }
}
