package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.exchange.AbsenceList.Row;
import tandem.organisations.Person;

/// Days away as spreadsheets list them.
class AbsenceListTest {
  final Person ana =
      new Person(PersonId.fresh(), OrganisationId.fresh(), "Ana", "Ana@vela.example", null, null);

  @Test
  void readsDaysOfColleagues() {
    var list =
        """
        E-Mail;From;Until;Half day;Reason
        ana@vela.example;2027-03-01;2027-03-05;;surgery

        ANA@vela.example;8.3.2027;;x;
        """;
    var read = read(list);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(
            new Row(ana, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5), false),
            new Row(ana, LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 8), true));
    assertThat(read.rows().getFirst().absence().note()).isNull();
    assertThat(read.rows().getFirst().absence().days().end()).isEqualTo("2027-03-06");
  }

  @Test
  void tellsEveryCellThatCannotBeRead() {
    var list =
        """
        mail\tstart\tend\thalf
        eve@vela.example\t2027-03-01\t\t
        ana@vela.example\t03/04/2027\t2027-02-30\tmaybe

        ana@vela.example\t2027-03-05\t2027-03-01\t
        ana@vela.example\t2027-05-05\t\t
        ana@vela.example\t2027-05-05\t\t
        """;
    assertThat(read(list).problems())
        .extracting(Problem::cell)
        .containsExactly("A2", "B3", "C3", "D3", "C5", "B7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "nonsense", "E-Mail;Until", "\"E-Mail"})
  void refusesWhatIsNoList(String list) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> read(list))
        .satisfies(it -> assertThat(it.field()).isEqualTo("list"));
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("Vacation");
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("d.m.yyyy"));
      sheet.createRow(0).createCell(0).setCellValue("E-Mail");
      sheet.getRow(0).createCell(1).setCellValue("From");
      sheet.createRow(2).createCell(0).setCellValue("ana@vela.example");
      var day = sheet.getRow(2).createCell(1);
      day.setCellValue(LocalDate.of(2027, 3, 4));
      day.setCellStyle(style);
      workbook.write(file);
    }
    var read = read(SheetAsList.read(file.toByteArray()));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(new Row(ana, LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 4), false));
    assertThat(SheetAsList.read("a;b".getBytes(StandardCharsets.UTF_8))).isEqualTo("a;b");
  }

  @Test
  void readsWholeBusyDaysOfACalendar() {
    var calendar =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            entry("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270306", "SUMMARY:Ski"),
            entry("DTSTART;VALUE=DATE:20270401"),
            entry("DTSTART;VALUE=DATE:20270501", "TRANSP:TRANS", " PARENT"),
            entry("DTSTART;VALUE=DATE:20270502", "STATUS:CANCELLED"),
            entry("DTSTART;VALUE=DATE:20270503", "RRULE:FREQ=DAILY"),
            entry("DTSTART;TZID=\"Europe/Berlin\":20270504T090000", "DTEND:20270504T100000Z"),
            entry("DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261005"),
            entry("DTSTART;VALUE=DATE:20270230"),
            "END:VCALENDAR");
    assertThat(CalendarAsList.is(calendar)).isTrue();
    var list = CalendarAsList.read(calendar, "ana@vela.example", LocalDate.of(2027, 1, 1));
    assertThat(list).doesNotContain("Ski");
    assertThat(read(list).rows())
        .containsExactly(
            new Row(ana, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5), false),
            new Row(ana, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1), false));
  }

  private static String entry(String... lines) {
    return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
  }

  private AbsenceList read(String list) {
    return AbsenceList.of(list, Map.of("ana@vela.example", ana));
  }
}
