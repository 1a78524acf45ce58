package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.support.LocalizationSupport;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tandem.basics.DateRange;
import tandem.exchange.PlanDocument.Signature;

class PlanPdfTest {
  private final ResourceBundle words = ResourceBundle.getBundle("messages.exchange", Locale.ROOT);
  private final LocalizationSupport t = key -> words.getString(key);

  @Test
  void carriesNamesTimesRevisionAndHash() throws Exception {
    var hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    var value =
        new PlanDocument.Value(
            "Vendor revenue",
            Arrays.asList(new BigDecimal("112000"), new BigDecimal("161000"), null, null),
            new BigDecimal("540000"));
    var plan =
        new PlanDocument(
            "Joint plan <1> & Ωμέγα 漢",
            "Adventure Works",
            "Unified Sports",
            new DateRange(LocalDate.of(2013, 1, 1), LocalDate.of(2014, 1, 1)),
            "USD",
            42,
            hash,
            List.of(new PlanDocument.Strategy("Upsell", "Sell more", "Share, %")),
            List.of(),
            List.of(
                new PlanDocument.Goal(
                    1,
                    "Open 12 fleets",
                    List.of("Sell more"),
                    List.of(value),
                    List.of(new PlanDocument.Beside("Measure", "Attach rate · Target, Q1: 30 %")))),
            List.of(
                new PlanDocument.Action(
                    1, "List 60 hotels", "Priya", LocalDate.of(2013, 1, 18), BigDecimal.TEN)),
            List.of(
                new PlanDocument.Duty(
                    "List 60 hotels",
                    List.of(
                        new PlanDocument.Held("R", "Priya"),
                        new PlanDocument.Held("A", "Morgan")))),
            List.of(
                new PlanDocument.Passed(
                    "exchange.print.unsigned", List.of(), "Ana", "Too early", "Ben", "")),
            List.of(
                new Signature(
                    "Brian Welcker",
                    "Adventure Works",
                    Instant.parse("2013-01-05T10:15:30Z"),
                    42)));
    var bytes = new PlanPdf(TemplateEngine.createPrecompiled(ContentType.Html)).write(plan, t);
    Files.write(Path.of("target/plan.pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Joint plan <1> & Ωμέγα □", "Brian Welcker", "2013-01-05 10:15:30 UTC")
          .contains(
              "Revision 42",
              hash,
              "112,000 161,000 open open open",
              "excused by both sides",
              "“Too early”",
              "Some letters could not be printed");
    }
  }

  @Test
  void hasWordsThatCanBeFilledIn() {
    for (var key : words.keySet()) {
      assertThat(MessageFormat.format(words.getString(key), "1", "2", "3", "4", "5"))
          .as(key)
          .doesNotContain("{");
    }
  }

  @Test
  void keepsFormulasOutOfLists() {
    var rows = List.of(Arrays.asList("=1+1", "@x", null), List.of("-2", "a,\"b\"", "+c"));
    var csv = new CsvWriter().write(List.of("A", "B", "C"), rows);
    assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("\ufeffA,B,C\r\n'=1+1,'@x,\r\n'-2,\"a,\"\"b\"\"\",'+c\r\n");
  }
}
