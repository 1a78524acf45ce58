package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.Workbooks.cell;

import de.siegmar.fastcsv.reader.CsvReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.support.LocalizationSupport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.agreements.Proposal;
import tandem.agreements.Proposal.Approval;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// Files that are handed on: nothing in them runs, and nothing in them was meant for one side.
@TandemTest
class TakenAwayTest {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @Autowired Desk desk;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Roles roles;
  @Autowired FieldViews views;
  @Autowired LocalizationSupport texts;

  @ParameterizedTest
  @CsvSource({
    "strategies, =HYPERLINK(\"x\")",
    "strategies, @SUM(1)",
    "goals, +1+1",
    "actions, -2+3",
    "roles, =1+2",
    "roles, -2+3"
  })
  void holdNoFormulasInLists(String list, String formula) {
    var ana = desk.newcomer("Ana", "Vela Software");
    var plan = desk.imported(ana, "vendor", fullOfFormulas());
    var file = desk.get(ana, "/plans/" + plan + "/export?format=csv&list=" + list);
    assertThat(file).hasStatusOk();
    var cells = new ArrayList<String>();
    var text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    CsvReader.builder()
        .ofCsvRecord(text.substring(1))
        .forEach(record -> cells.addAll(record.getFields()));
    assertThat(cells).contains("'" + formula).noneMatch(it -> it.matches("(?s)[=+@\\t\\r-].*"));
  }

  private static byte[] fullOfFormulas() {
    return Workbooks.jointPlan(book -> {
      cell(book, "Strategies!C2").setCellValue("=HYPERLINK(\"x\")");
      cell(book, "Strategies!D2").setCellValue("@SUM(1)");
      for (var row = 2; row <= 8; row++) {
        cell(book, "Goals!C" + row).setBlank();
      }
      for (var row = 2; row <= 4; row++) {
        cell(book, "Goals!B" + row).setCellValue("+1+1");
      }
      cell(book, "Actions!C2").setCellValue("-2+3");
      cell(book, "People!A3").setCellValue("=1+2");
      for (var row = 2; row <= 11; row++) {
        for (var column : List.of("D", "E", "F", "G", "H")) {
          cell(book, "Actions!" + column + row).setBlank();
        }
      }
      cell(book, "Actions!D2").setCellValue("=1+2");
    });
  }

  @Test
  void printNamesTimesRevisionAndHashButNothingPrivate() throws Exception {
    var file =
        Workbooks.jointPlan(book -> {
          cell(book, "Goals!A9").setCellValue(1);
          cell(book, "Goals!E9").setCellValue("Partner margin");
          cell(book, "Goals!F9").setCellValue(8_675_309);
        });
    var morgan = desk.newcomer("Morgan", "Unified Sports Company");
    var plan = desk.imported(morgan, "partner", file);
    var linda = desk.joined(plan, "Linda Mitchell");
    secret(linda, plan, "Sell past the partner");
    secret(morgan, plan, "Find another vendor");
    for (var reader : List.of(linda, morgan)) {
      assertThat(printed(reader, plan, signed(linda, morgan)))
          .contains("Revision 77", HASH.substring(0, 30))
          .contains("Linda Mitchell for Adventure Works Cycles, 2013-01-05 10:15:30 UTC")
          .contains("Morgan for Unified Sports Company, 2013-01-06 11:16:31 UTC")
          .contains("Open 12 hotel fleets")
          .doesNotContain("8,675,309", "margin", "Sell past the partner", "Find another vendor");
      for (var list : List.of("strategies", "goals", "actions", "roles")) {
        assertThat(desk.get(reader, "/plans/" + plan + "/export?format=csv&list=" + list))
            .hasStatusOk()
            .bodyText()
            .doesNotContain("8,675,309", "8675309", "margin", "Sell past", "Find another");
      }
    }
  }

  private void secret(Member of, PlanId plan, String statement) {
    var addition =
        new Adding.Addition("strategy", null, null, true, Map.of("statement", statement));
    Acting.as(of.person(), () -> adding.add(plan, addition, List.of(), of));
  }

  private static Proposal signed(Member linda, Member morgan) {
    var first = Instant.parse("2013-01-05T10:15:30Z");
    var second = Instant.parse("2013-01-06T11:16:31Z");
    return new Proposal(
        77,
        "Linda Mitchell",
        Side.VENDOR,
        first,
        second,
        HASH,
        List.of(),
        List.of(
            new Approval(linda.person().value(), linda.name(), Side.VENDOR, first),
            new Approval(morgan.person().value(), morgan.name(), Side.PARTNER, second)));
  }

  private String printed(Member reader, PlanId plan, Proposal agreed) throws Exception {
    var document =
        Acting.as(
            reader.person(),
            () -> new PlanDocumentOf(plans.draft(plan), roles.of(plan), views).document(agreed));
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    try (var pdf = Loader.loadPDF(new PlanPdf(engine).write(document, texts))) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
