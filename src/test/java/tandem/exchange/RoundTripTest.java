package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.Workbooks.cell;
import static tandem.exchange.Workbooks.cells;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.exchange.PlanSheet.Person;
import tandem.organisations.People;
import tandem.plans.Plans;

/// A plan that leaves as a workbook comes back as it was, through the pages and the database.
@TandemTest
class RoundTripTest {
  @Autowired Desk desk;
  @Autowired Plans plans;
  @Autowired People people;

  private static PlanSheet read(byte[] file, Side side) {
    var reading = new WorkbookReader().read(file, "plan.xlsx", Mapping.usual(), side);
    assertThat(reading.hasErrors()).as("%s", reading.problems()).isFalse();
    return reading.sheet();
  }

  private static Person person(PlanSheet sheet, String name) {
    return sheet.people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /// Linda of the workbook, at her desk.
  private Member linda(byte[] file) {
    return desk.newcomer(
        "Linda Mitchell",
        "Adventure Works Cycles",
        String.valueOf(person(read(file, Side.VENDOR), "Linda Mitchell").email()));
  }

  @Test
  void keepsEveryCellFromExportToExport() {
    var file =
        Workbooks.jointPlan(book -> {
          cell(book, "Goals!J1").setCellValue("Description");
          cell(book, "Goals!J2").setCellValue("Hotels rent bikes to their guests");
          cell(book, "Goals!K1").setCellValue("Done when");
          cell(book, "Goals!K2").setCellValue("Twelve contracts are signed");
          cell(book, "Actions!M1").setCellValue("Done on");
          Workbooks.day(book, "Actions!M2", LocalDate.of(2013, 1, 17));
        });
    var linda = linda(file);
    var first = desk.exported(linda, desk.imported(linda, "vendor", file));
    var second = desk.exported(linda, desk.imported(linda, "vendor", first));
    assertThat(cells(second)).isEqualTo(cells(first));
    var expected = read(file, Side.VENDOR);
    assertThat(read(first, Side.VENDOR)).isEqualTo(asKeptFor(Side.VENDOR, expected));
  }

  /// People come in the order of their names; those of the other side without their days away.
  private static PlanSheet asKeptFor(Side side, PlanSheet sheet) {
    var kept =
        sheet.people().stream()
            .sorted(Comparator.comparing(Person::name))
            .map(p ->
                p.side() == side
                    ? p
                    : new Person(
                        p.name(), p.email(), p.side(), p.duty(), p.hoursAWeek(), List.of()))
            .toList();
    return new PlanSheet(
        sheet.title(),
        sheet.vendor(),
        sheet.partner(),
        sheet.start(),
        sheet.last(),
        sheet.currency(),
        sheet.vendorYearStarts(),
        sheet.partnerYearStarts(),
        sheet.cycleStart(),
        sheet.strategies(),
        sheet.goals(),
        kept,
        sheet.actions());
  }

  @Test
  void keepsDaysAwayWithTheirOrganisationAlone() {
    var file = Workbooks.jointPlan(book -> {});
    var linda = linda(file);
    var plan = desk.imported(linda, "vendor", file);
    var morgan = desk.joined(plan, "Morgan Reyes");
    var sariya = List.of(new DateRange(LocalDate.of(2013, 2, 18), LocalDate.of(2013, 2, 23)));
    var ours = read(desk.exported(linda, plan), Side.VENDOR);
    assertThat(person(ours, "Sariya Harnpadoungsataya").away()).isEqualTo(sariya);
    assertThat(person(ours, "Tom Adeyemi").away()).isEmpty();
    var theirs = read(desk.exported(morgan, plan), Side.PARTNER);
    assertThat(person(theirs, "Sariya Harnpadoungsataya").away()).isEmpty();
    assertThat(Acting.as(morgan.person(), () -> people.absences(linda.organisation()))).isEmpty();
    assertThat(Acting.as(linda.person(), () -> people.absences(linda.organisation()))).hasSize(1);
  }

  @Test
  void saysInThePreviewWhatItCannotKeep() {
    var file =
        Workbooks.jointPlan(book -> {
          cell(book, "Goals!A9").setCellValue(1);
          cell(book, "Goals!E9").setCellValue("Partner margin");
          cell(book, "Goals!F9").setCellValue(7_000);
        });
    var linda = linda(file);
    var preview = Desk.redirected(desk.send(linda, "vendor", "plan.xlsx", file));
    assertThat(desk.get(linda, preview))
        .bodyText()
        .contains("The days away of Tom Adeyemi are for their own organisation to keep")
        .doesNotContain("The days away of Sariya")
        .contains("Partner margin of goal 1 is for the partner alone to keep");
    var plan = Desk.redirected(desk.post(linda, preview + "/confirmation"));
    assertThat(cells(desk.exported(linda, PlanId.of(plan.substring("/plans/".length())))))
        .doesNotContainValue("STRING Partner margin");
  }

  @Test
  void showsThePartnersMarginToThePartnerAlone() {
    var file =
        Workbooks.jointPlan(book -> {
          cell(book, "Goals!A9").setCellValue(1);
          cell(book, "Goals!E9").setCellValue("Partner margin");
          cell(book, "Goals!F9").setCellValue(8_675_309);
        });
    var morgan =
        desk.newcomer(
            "Morgan Reyes",
            "Unified Sports Company",
            String.valueOf(person(read(file, Side.PARTNER), "Morgan Reyes").email()));
    var plan = desk.imported(morgan, "partner", file);
    var linda = desk.joined(plan, "Linda Mitchell");
    var goal = Acting.as(morgan.person(), () -> plans.draft(plan)).units("goal").getFirst().id();
    var cell = "/units/" + goal + "/fields/partner_margin.q1";
    assertThat(desk.get(morgan, "/plans/" + plan + "/goals")).bodyText().contains("8,675,309");
    for (var path : List.of("", "/goals", "/history", "/history?before=50")) {
      assertThat(desk.get(linda, "/plans/" + plan + path))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("8,675,309", "8675309", "’s margin");
    }
    for (var path : List.of("/goals", "/goals/" + goal + "/values", "/changes?limit=200")) {
      assertThat(desk.get(morgan, "/api/v1/plans/" + plan + path)).bodyText().contains("8675309");
      assertThat(desk.get(linda, "/api/v1/plans/" + plan + path))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("8675309", "partner_margin");
    }
    assertThat(desk.get(morgan, "/api/v1/plans/" + plan + cell)).hasStatusOk();
    assertThat(desk.get(linda, "/api/v1/plans/" + plan + cell)).hasStatus(404);
    assertThat(desk.get(linda, "/plans/" + plan + "/units/" + goal + "/partner_margin.q1"))
        .hasStatus(404);
    assertThat(
            desk.post(
                linda,
                "/plans/" + plan + "/units/" + goal + "/partner_margin.q2",
                "version",
                "0",
                "value",
                "1"))
        .hasStatus(404);
    assertThat(cells(desk.exported(linda, plan))).doesNotContainValue("STRING Partner margin");
    var first = desk.exported(morgan, plan);
    assertThat(cells(first))
        .containsValue("STRING Partner margin")
        .containsValue("NUMERIC 8675309");
    var second = desk.exported(morgan, desk.imported(morgan, "partner", first));
    assertThat(cells(second)).isEqualTo(cells(first));
  }

  @Test
  void readsTheFiscalYearsOnThePlan() {
    var file = Workbooks.jointPlan(book -> {});
    var linda = linda(file);
    var plan = desk.imported(linda, "vendor", file);
    assertThat(desk.get(linda, "/plans/" + plan))
        .bodyText()
        .contains("Adventure’s fiscal year starts in", "July", "January");
    assertThat(Map.copyOf(cells(desk.exported(linda, plan))))
        .containsEntry("Plan!B8", "NUMERIC 7")
        .containsEntry("Plan!B9", "NUMERIC 1");
  }
}
