package tandem.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.RuleBroken;
import tandem.organisations.People;
import tandem.organisations.TellingTime;

/// Brings in when colleagues are away: all of a list, or nothing.
@Component
class ImportingAbsences {
  private final People people;
  private final TellingTime telling;
  private final Clock clock;

  ImportingAbsences(People people, TellingTime telling, Clock clock) {
    this.people = people;
    this.telling = telling;
    this.clock = clock;
  }

  /// A list as it is; of a calendar, which is taken for one's own, what a list would say.
  String list(String text, Member by) {
    return CalendarAsList.is(text)
        ? CalendarAsList.read(text, by.email(), LocalDate.now(clock))
        : text;
  }

  /// What would be kept.
  @Transactional(readOnly = true)
  AbsenceList read(String list, Member by) {
    return AbsenceList.of(
        list,
        people.of(by.organisation()).stream()
            .collect(toMap(it -> it.email().toLowerCase(Locale.ROOT), it -> it)));
  }

  /// How many were kept.
  ///
  /// @throws RuleBroken naming the first cell that cannot be read
  @Transactional
  int keep(String list, Member by) {
    var read = read(list, by);
    if (!read.problems().isEmpty()) {
      var first = read.problems().getFirst();
      throw RuleBroken.in("list", "absences.problems", first.cell(), read.problems().size());
    }
    telling.add(read.rows().stream().map(AbsenceList.Row::absence).toList(), by.person());
    return read.rows().size();
  }
}
