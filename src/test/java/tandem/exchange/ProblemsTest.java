package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.Workbooks.cell;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.basics.Side;

/// What is wrong in a workbook is told with its cell.
class ProblemsTest {
  private static Reading read(Consumer<XSSFWorkbook> change) {
    var file = Workbooks.changed(Workbooks.sample("joint-plan.xlsx"), change);
    return new WorkbookReader().read(file, "plan.xlsx", Mapping.usual(), Side.VENDOR);
  }

  private static Arguments wrong(String told, Consumer<XSSFWorkbook> change) {
    return Arguments.of(told, change);
  }

  static Stream<Arguments> wrongs() {
    return Stream.of(
        wrong("ERROR person-unknown Actions!D2", b -> cell(b, "Actions!D2").setCellValue("Zoe")),
        wrong(
            "ERROR person-unknown-meant Actions!D2",
            b -> cell(b, "Actions!D2").setCellValue("Priya Natarajn")),
        wrong(
            "ERROR due-before-start Actions!J2",
            b -> Workbooks.day(b, "Actions!J2", LocalDate.of(2013, 1, 2))),
        wrong("ERROR order-loop Actions!L2", b -> cell(b, "Actions!L2").setCellValue("3")),
        wrong(
            "WARNING year-not-sum Goals!J2",
            b -> {
              cell(b, "Goals!J1").setCellValue("Year");
              cell(b, "Goals!J2").setCellValue(1_200_001);
            }),
        wrong("ERROR date-unreadable Actions!I2", b -> cell(b, "Actions!I2").setCellValue("soon")),
        wrong("ERROR date-unreadable Plan!B5", b -> cell(b, "Plan!B5").setCellValue("01/02/2013")),
        wrong("ERROR number-unreadable Goals!F2", b -> cell(b, "Goals!F2").setCellValue("plenty")),
        wrong("ERROR number-unreadable Goals!F2", b -> cell(b, "Goals!F2").setCellValue("1.200")),
        wrong("ERROR amount-negative Goals!F2", b -> cell(b, "Goals!F2").setCellValue(-1)),
        wrong("ERROR hours-impossible Actions!K2", b -> cell(b, "Actions!K2").setCellValue(0)),
        wrong("ERROR cell-error Goals!F2", b -> cell(b, "Goals!F2").setCellErrorValue((byte) 7)),
        wrong(
            "WARNING formula Goals!F2",
            b -> {
              var formula = cell(b, "Goals!F2");
              formula.setCellFormula("1+1");
              b.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            }),
        wrong("WARNING row-hidden Actions!A2", b -> row(b, "Actions", 1).setZeroHeight(true)),
        wrong(
            "WARNING column-hidden Actions!D1",
            b -> b.getSheet("Actions").setColumnHidden(3, true)),
        wrong("WARNING sheet-hidden Goals", b -> b.setSheetHidden(b.getSheetIndex("Goals"), true)),
        wrong("ERROR period-missing Plan", b -> cell(b, "Plan!B5").setBlank()),
        wrong("ERROR counterpart-missing Plan", b -> b.removeSheetAt(b.getSheetIndex("Plan"))),
        wrong(
            "WARNING two-letters Actions!E2",
            b -> cell(b, "Actions!E2").setCellValue("Priya Natarajan")),
        wrong(
            "WARNING kind-unknown Strategies!B2",
            b -> cell(b, "Strategies!B2").setCellValue("Luck")),
        wrong("WARNING email-missing People!B2", b -> cell(b, "People!B2").setBlank()),
        wrong("WARNING away-not-ours People!F8", b -> {}),
        wrong("NOTE strategy-blank Strategies!C6", b -> {}),
        wrong("NOTE quarter-blank Goals!H3", b -> {}),
        wrong("NOTE heading-unknown Goals", b -> cell(b, "Goals!J1").setCellValue("Mood")));
  }

  private static org.apache.poi.ss.usermodel.Row row(XSSFWorkbook book, String sheet, int at) {
    return book.getSheet(sheet).getRow(at);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongs")
  void areToldWithTheirCell(String told, Consumer<XSSFWorkbook> change) {
    var problems =
        read(change).problems().stream()
            .map(it ->
                it.severity()
                    + " "
                    + it.code().replace("exchange.problem.", "")
                    + " "
                    + it.place());
    assertThat(problems).contains(told);
  }

  @Test
  void areNoneInTheJointPlanThatKeepItOut() {
    assertThat(read(book -> {}).hasErrors()).isFalse();
  }

  @Test
  void doNotComeFromTheOrderOrCaseOfHeadings() {
    var usual = read(book -> {});
    var shuffled = read(ProblemsTest::turnRound);
    assertThat(shuffled.sheet()).isEqualTo(usual.sheet());
    assertThat(shuffled.unread()).isEmpty();
  }

  /// The last column first, and headings as nobody writes them.
  private static void turnRound(XSSFWorkbook book) {
    for (var name : new String[] {"Strategies", "Goals", "People", "Actions"}) {
      var width = book.getSheet(name).getRow(0).getLastCellNum();
      for (var row : book.getSheet(name)) {
        for (var at = 0; at < width / 2; at++) {
          swap(row, at, width - 1 - at);
        }
      }
      for (var heading : book.getSheet(name).getRow(0)) {
        heading.setCellValue("  " + heading.getStringCellValue().toUpperCase(Locale.ROOT) + ": ");
      }
    }
  }

  private static void swap(org.apache.poi.ss.usermodel.Row row, int one, int other) {
    var left = row.getCell(one);
    var right = row.getCell(other);
    var leftText = left == null ? null : Cells.text(left);
    var rightText = right == null ? null : Cells.text(right);
    row.createCell(one).setCellValue(rightText);
    row.createCell(other).setCellValue(leftText);
  }
}
