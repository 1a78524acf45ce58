package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.Workbooks.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.plans.Firmness;
import tandem.plans.Plans;

/// A workbook becomes a plan when somebody has seen what was read, and not before.
@TandemTest
class ImportPagesTest {
  @Autowired Desk desk;
  @Autowired Plans plans;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  Member ana;

  @BeforeEach
  void ana() {
    ana = desk.newcomer("Ana", "Vela Software");
  }

  static Stream<Arguments> unreadable() throws IOException {
    var plan = Workbooks.sample("joint-plan.xlsx");
    var macros = with(plan, "xl/vbaProject.bin", new byte[] {1});
    return Stream.of(
        Arguments.of("plan.xlsx", Arrays.copyOf(plan, plan.length / 2), "damaged"),
        Arguments.of(
            "plan.xlsx",
            with(plan, "xl/media/bomb.bin", new byte[64 << 20]),
            "unpacks to far more"),
        Arguments.of("plan.xlsm", macros, "contains macros"),
        Arguments.of("renamed.xlsx", macros, "contains macros"),
        Arguments.of(
            "plan.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "an old .xls"),
        Arguments.of("long.xlsx", tooManyRows(), "more than 5000 rows"),
        Arguments.of("plan.xlsx", new byte[0], "Choose a workbook first"),
        Arguments.of(
            "plan.xlsx", "Goal;Q1".getBytes(StandardCharsets.UTF_8), "not an Excel workbook"),
        Arguments.of("other.xlsx", nothingOfAPlan(), "No sheet in this workbook looks like a plan"),
        Arguments.of(
            "photos.xlsx", with(new byte[0], "photo.jpg", new byte[9]), "not an Excel workbook"));
  }

  private static byte[] tooManyRows() {
    return Workbooks.changed(
        Workbooks.sample("quota-only.xlsx"),
        book -> {
          for (var at = 10; at < 5_020; at++) {
            book.getSheetAt(0).createRow(at).createCell(0).setCellValue(at);
          }
        });
  }

  private static byte[] nothingOfAPlan() {
    return Workbooks.changed(
        Workbooks.sample("quota-only.xlsx"),
        book -> {
          book.removeSheetAt(0);
          book.createSheet("Poem").createRow(0).createCell(0).setCellValue("Roses are red");
        });
  }

  /// The package with one more part in it.
  private static byte[] with(byte[] file, String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      if (file.length > 0) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
          for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(out);
          }
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("unreadable")
  void refusesInWords(String name, byte[] file, String words) {
    var answer = desk.send(ana, "vendor", name, file);
    assertThat(answer).hasStatus(422).bodyText().contains(words, "file-error");
    assertThat(desk.plansOf(ana)).isZero();
    assertThat(count("exchange.upload where person = ?", ana.person().value())).isZero();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void refusesFiftyMegabytesInWords(String path, String kind) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=here")
            .header("Authorization", "Bearer " + token())
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50 << 20]))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(kind);
      assertThat(answer.body()).contains("A file can have at most 20 MB");
    }
  }

  private String token() {
    return Acting.as(ana.person(), () -> tokens.issue(ana, "tests").secret());
  }

  static Stream<Arguments> doors() {
    return Stream.of(
        Arguments.of("/imports", "text/html"),
        Arguments.of("/api/v1/imports", "application/problem+json"));
  }

  @Test
  void writesNothingBeforeItIsConfirmed() {
    var preview =
        Desk.redirected(desk.send(ana, "vendor", "plan.xlsx", Workbooks.jointPlan(book -> {})));
    assertThat(desk.get(ana, preview)).hasStatusOk().bodyText().contains("People: 8 · Actions: 10");
    assertThat(desk.plansOf(ana)).isZero();
    assertThat(desk.get(desk.newcomer("Dov", "Elsewhere"), preview)).hasStatus(404);
    var plan = Desk.redirected(desk.post(ana, preview + "/confirmation"));
    assertThat(desk.get(ana, plan)).hasStatusOk();
    assertThat(desk.plansOf(ana)).isOne();
    assertThat(desk.post(ana, preview + "/confirmation")).hasStatus(404);
    assertThat(desk.plansOf(ana)).isOne();
  }

  @Test
  void refusesToConfirmWhatIsWrong() {
    var file = Workbooks.jointPlan(book -> cell(book, "Goals!F2").setCellValue("plenty"));
    var preview = Desk.redirected(desk.send(ana, "vendor", "plan.xlsx", file));
    assertThat(desk.get(ana, preview)).bodyText().contains("Goals!F2", "“plenty” is not a number");
    assertThat(desk.post(ana, preview + "/confirmation"))
        .hasStatus(422)
        .bodyText()
        .contains("Some cells are wrong");
    assertThat(desk.plansOf(ana)).isZero();
  }

  /// The last action has a title no action can have: all before it has been written by then.
  @Test
  void leavesNothingOfAnImportThatFailsOnTheWay() {
    var mark = java.util.UUID.randomUUID().toString();
    var file =
        Workbooks.jointPlan(book -> {
          cell(book, "Plan!B4").setCellValue("Unified " + mark);
          for (var sheet : List.of("Strategies", "People")) {
            for (var row : book.getSheet(sheet)) {
              for (var it : row) {
                if ("Unified Sports Company".equals(Cells.text(it))) {
                  row.createCell(it.getColumnIndex()).setCellValue("Unified " + mark);
                }
              }
            }
          }
          cell(book, "Actions!C11").setCellValue("Call ".repeat(80));
        });
    var preview = Desk.redirected(desk.send(ana, "vendor", "plan.xlsx", file));
    var letters = count("inbox.letter where true");
    var people = count("organisations.person where true");
    assertThat(desk.post(ana, preview + "/confirmation"))
        .hasStatus(422)
        .bodyText()
        .contains("At most 300 characters");
    assertThat(desk.plansOf(ana)).isZero();
    assertThat(count("organisations.organisation where name = ?", "Unified " + mark)).isZero();
    assertThat(count("organisations.person where true")).isEqualTo(people);
    assertThat(count("inbox.letter where true")).isEqualTo(letters);
    assertThat(desk.get(ana, preview)).hasStatusOk();
  }

  @Test
  void readsOwnWordsOnceTheyAreExplained() {
    var preview = Desk.redirected(desk.send(ana, "vendor", "plan.xlsx", inOwnWords()));
    assertThat(desk.get(ana, preview))
        .bodyText()
        .contains("“vorhaben” on the sheet Goals means", "The column Goal is missing");
    assertThat(desk.post(ana, preview + "/mapping", "goals:vorhaben", "nonsense"))
        .hasStatus(422)
        .bodyText()
        .contains("“nonsense” is no column");
    Desk.redirected(desk.post(ana, preview + "/mapping", "goals:vorhaben", "goal_title"));
    assertThat(desk.get(ana, preview)).bodyText().contains("Goals: 3").doesNotContain("vorhaben");
    Desk.redirected(desk.post(ana, preview + "/confirmation"));
    desk.imported(ana, "vendor", Workbooks.jointPlan(book -> {})); // in between, the usual words
    var next = Desk.redirected(desk.send(ana, "vendor", "next.xlsx", inOwnWords()));
    assertThat(desk.get(ana, next)).bodyText().contains("Goals: 3").doesNotContain("vorhaben");
  }

  private static byte[] inOwnWords() {
    return Workbooks.jointPlan(book -> cell(book, "Goals!B1").setCellValue("Vorhaben"));
  }

  @Test
  void makesAQuotaAPlanOfBlanks() {
    var plan = desk.imported(ana, "vendor", Workbooks.sample("quota-only.xlsx"));
    var draft = Acting.as(ana.person(), () -> plans.draft(plan));
    assertThat(draft.plan().partner().name()).isEqualTo("Unified Sports Company");
    assertThat(draft.blanks(Side.PARTNER)).isEqualTo(10); // their strategy, its tie, eight numbers
    assertThat(draft.fields().filter(f -> f.firmness() == Firmness.PENCIL)).hasSize(4);
    assertThat(desk.get(ana, "/plans/" + plan + "/goals"))
        .bodyText()
        .contains("1,276,000", "Unified to fill in", "that is a quota, not a plan");
  }

  @Test
  void bringsEverythingInPencilOfTheImporter() {
    var plan = desk.imported(ana, "vendor", Workbooks.jointPlan(book -> {}));
    var draft = Acting.as(ana.person(), () -> plans.draft(plan));
    assertThat(draft.fields().filter(f -> f.value() != null))
        .isNotEmpty()
        .allMatch(f -> f.firmness() == Firmness.PENCIL && f.side() == Side.VENDOR);
    assertThat(draft.fields().filter(f -> f.value() == null))
        .isNotEmpty()
        .allMatch(f -> f.firmness() == Firmness.BLANK && f.side() == Side.PARTNER);
  }

  private int count(String rows, Object... parameters) {
    return desk.owner
        .sql("select count(*) from " + rows)
        .params(parameters)
        .query(Integer.class)
        .single();
  }
}
