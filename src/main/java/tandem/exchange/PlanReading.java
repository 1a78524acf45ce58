package tandem.exchange;

import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.exchange.Column.Table;

/// One reading of one workbook: reads the sheets that were found in the order they lean on each
/// other.
final class PlanReading {
  private final String fileName;
  private final Side importing;
  private final Problems problems = new Problems();
  private final FoundSheets found;

  PlanReading(Workbook workbook, String fileName, Mapping mapping, Side importing) {
    this.fileName = fileName;
    this.importing = importing;
    this.found = FoundSheets.in(workbook, mapping, problems);
  }

  Reading read() {
    var quota = found.quota();
    if (quota != null) {
      return reading(new QuotaReader(quota, fileName, importing, problems).read());
    }
    if (found.isNothing()) {
      throw PackageGate.refused("not-understood");
    }
    return reading(plan());
  }

  private PlanSheet plan() {
    var fields = found.plan();
    if (fields == null) {
      problems.error(Problems.Place.of(Table.PLAN.sheet()), "sheet-missing", Table.PLAN.sheet());
      return rest(PlanSheets.empty(), null);
    }
    var head =
        new PlanSheet(
            fields.text(Column.PLAN_TITLE),
            fields.text(Column.PLAN_VENDOR),
            fields.text(Column.PLAN_PARTNER),
            fields.date(Column.PLAN_STARTS),
            fields.date(Column.PLAN_ENDS),
            fields.currency(),
            fields.month(Column.PLAN_VENDOR_YEAR),
            fields.month(Column.PLAN_PARTNER_YEAR),
            fields.date(Column.PLAN_CYCLE),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    check(head, fields);
    return rest(head, fields);
  }

  private void check(PlanSheet head, PlanFields fields) {
    if (head.start() != null && head.last() != null && head.period() == null) {
      problems.error(fields.place(Column.PLAN_ENDS), "plan-ends-before-start");
    }
    if (head.vendor() != null && head.vendor().equalsIgnoreCase(head.partner())) {
      problems.error(fields.place(Column.PLAN_PARTNER), "organisations-same", head.vendor());
    }
    var period = head.period();
    var cycle = head.cycleStart();
    if (period != null && cycle != null && !period.contains(cycle)) {
      problems.error(
          fields.place(Column.PLAN_CYCLE),
          "date-outside-plan",
          cycle,
          period.start(),
          period.last());
    }
  }

  private PlanSheet rest(PlanSheet head, @Nullable PlanFields fields) {
    var sides = new Organisations(head.vendor(), head.partner(), problems);
    var strategies =
        from(Table.STRATEGIES, it -> StrategiesReader.read(it, sides, importing, problems));
    var goals =
        from(
            Table.GOALS,
            it -> new GoalsReader(strategies, head.currency(), importing, problems).read(it));
    var people = from(Table.PEOPLE, it -> new PeopleReader(sides, importing, problems).read(it));
    var actions =
        from(
            Table.ACTIONS,
            it -> new ActionsReader(people, goals, head.period(), problems).read(it));
    return PlanSheets.with(head, sides, strategies, goals, people, actions);
  }

  private <T> List<T> from(Table table, Function<SheetTable, List<T>> reader) {
    var sheet = found.table(table);
    if (sheet == null) {
      problems.warn(Problems.Place.of(table.sheet()), "sheet-missing", table.sheet());
      return List.of();
    }
    return reader.apply(sheet);
  }

  private Reading reading(PlanSheet sheet) {
    var head = Problems.Place.of(Table.PLAN.sheet());
    if (sheet.start() == null || sheet.last() == null) {
      problems.error(head, "period-missing");
    }
    if (sheet.organisation(importing.other()) == null) {
      problems.error(head, "counterpart-missing", importing == Side.VENDOR ? "Partner" : "Vendor");
    }
    found.noteUnread(problems);
    return new Reading(
        sheet, problems.list(), found.used(), found.unread(), Reading.Counts.of(sheet));
  }
}
