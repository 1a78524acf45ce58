package tandem.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.RuleBroken;
import tandem.organisations.Absence;
import tandem.organisations.Person;

/// Days away as a spreadsheet lists them: whose, from, until, and whether half of each. Why
/// somebody is away is not read.
///
/// @param rows what can be kept
/// @param problems what cannot be read, by cell; then nothing is kept
record AbsenceList(List<Row> rows, List<Problem> problems) {
  static final int MOST_ROWS = 1_000;
  private static final String SHEET = "Absences";
  private static final DateTimeFormatter DOTTED =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /// @param last still among them
  record Row(Person person, LocalDate from, LocalDate last, boolean half) {
    Absence absence() {
      var days = new DateRange(from, last.plusDays(1));
      return Absence.of(person.id(), days, half);
    }
  }

  private enum Heading {
    PERSON(Set.of("email", "emailaddress", "mail", "person", "address")),
    FROM(Set.of("from", "start", "startdate", "firstday", "begin")),
    UNTIL(Set.of("until", "to", "end", "enddate", "lastday", "last")),
    HALF(Set.of("half", "halfday", "halfdays"));

    private final Set<String> names;

    Heading(Set<String> names) {
      this.names = names;
    }

    boolean isCalled(String text) {
      return names.contains(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }
  }

  /// Reads line by line, and tells all problems at once.
  private record Reader(
      Map<Heading, Integer> columns,
      Map<String, Person> colleagues,
      List<Row> rows,
      Problems problems,
      Set<String> seen) {

    void read(CsvRecord line) {
      var before = problems.list().size();
      var person = person(line);
      var from = day(line, Heading.FROM);
      var until = text(line, Heading.UNTIL).isEmpty() ? from : day(line, Heading.UNTIL);
      var half = half(line);
      if (person == null || from == null || until == null || problems.list().size() > before) {
        return;
      }
      if (until.isBefore(from)) {
        problems.error(place(line, Heading.UNTIL), "away-ends-before-start", person.name());
      } else if (from.plusDays(Absence.LONGEST).isBefore(until.plusDays(1))) {
        problems.error(place(line, Heading.UNTIL), "away-too-long", Absence.LONGEST);
      } else if (!seen.add(person.id() + " " + from)) {
        problems.error(place(line, Heading.FROM), "away-twice", person.name());
      } else {
        rows.add(new Row(person, from, until, half));
      }
    }

    private @Nullable Person person(CsvRecord line) {
      var address = text(line, Heading.PERSON);
      var person = colleagues.get(address.toLowerCase(Locale.ROOT));
      if (person == null) {
        problems.error(place(line, Heading.PERSON), "no-colleague", address);
      }
      return person;
    }

    private @Nullable LocalDate day(CsvRecord line, Heading column) {
      var text = text(line, column);
      try {
        var day = text.contains(".") ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
        return Day.near("list", day);
      } catch (DateTimeException | RuleBroken unreadable) {
        problems.error(place(line, column), "away-no-day", text);
        return null;
      }
    }

    private boolean half(CsvRecord line) {
      var text = text(line, Heading.HALF).toLowerCase(Locale.ROOT);
      if (Set.of("", "no", "0", "false", "n").contains(text)) {
        return false;
      }
      if (!Set.of("yes", "1", "true", "y", "x", "half").contains(text)) {
        problems.error(place(line, Heading.HALF), "away-half-unreadable", text);
      }
      return true;
    }

    private String text(CsvRecord line, Heading column) {
      var at = columns.get(column);
      return at == null || at >= line.getFieldCount() ? "" : line.getField(at).strip();
    }

    private Problems.Place place(CsvRecord line, Heading column) {
      return Problems.Place.of(
          SHEET, (int) line.getStartingLineNumber() - 1, columns.getOrDefault(column, 0));
    }
  }

  /// @param colleagues by their address in small letters
  /// @throws RuleBroken naming `list` if it is no list, has not the headings it needs, or too many
  ///   rows
  static AbsenceList of(String text, Map<String, Person> colleagues) {
    var lines = lines(text);
    var columns = columns(lines.getFirst());
    var problems = new Problems();
    var reader = new Reader(columns, colleagues, new ArrayList<>(), problems, new HashSet<>());
    lines.subList(1, lines.size()).forEach(reader::read);
    return new AbsenceList(List.copyOf(reader.rows()), problems.list());
  }

  private static List<CsvRecord> lines(String text) {
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      var lines = csv.stream().limit(MOST_ROWS + 2L).toList();
      if (lines.isEmpty()) {
        throw RuleBroken.in("list", "absences.missing");
      }
      if (lines.size() > MOST_ROWS + 1) {
        throw RuleBroken.in("list", "absences.too-many-rows", MOST_ROWS);
      }
      return lines;
    } catch (CsvParseException unreadable) {
      throw RuleBroken.in("list", "absences.no-list");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char separator(String text) {
    var headings = text.lines().findFirst().orElse("");
    return headings.contains("\t") ? '\t' : headings.contains(";") ? ';' : ',';
  }

  private static Map<Heading, Integer> columns(CsvRecord headings) {
    var columns = new EnumMap<Heading, Integer>(Heading.class);
    for (int at = 0; at < headings.getFieldCount(); at++) {
      for (var heading : Heading.values()) {
        if (heading.isCalled(headings.getField(at))) {
          columns.putIfAbsent(heading, at);
        }
      }
    }
    if (!columns.containsKey(Heading.PERSON) || !columns.containsKey(Heading.FROM)) {
      throw RuleBroken.in("list", "absences.headings");
    }
    return columns;
  }
}
