package tandem.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.exchange.Column.Table;

/// One reading of one workbook: finds the sheets by their headings, then reads them in the order
/// they lean on each other.
final class PlanReading {
  private final Workbook workbook;
  private final String fileName;
  private final Mapping mapping;
  private final Side importing;
  private final Problems problems = new Problems();
  private final Map<Table, SheetTable> tables = new EnumMap<>(Table.class);
  private @Nullable PlanFields plan;

  PlanReading(Workbook workbook, String fileName, Mapping mapping, Side importing) {
    this.workbook = workbook;
    this.fileName = fileName;
    this.mapping = mapping;
    this.importing = importing;
  }

  Reading read() {
    find();
    var goals = tables.get(Table.GOALS);
    if (plan == null && tables.size() == 1 && goals != null && !goals.has(Column.GOAL_TITLE)) {
      return reading(new QuotaReader(goals, fileName, importing, problems).read());
    }
    if (plan == null && tables.isEmpty()) {
      throw PackageGate.refused("not-understood");
    }
    return reading(plan());
  }

  /// Gives each kind of sheet the one that fits it best; a sheet is read once only.
  private void find() {
    record Found(Sheet sheet, int fit, @Nullable SheetTable table, @Nullable PlanFields plan) {}
    var found = new ArrayList<Found>();
    for (var sheet : workbook) {
      var fields = new PlanFields(sheet, mapping, problems);
      found.add(new Found(sheet, fields.fit(), null, fields));
      for (var kind : List.of(Table.ACTIONS, Table.GOALS, Table.PEOPLE, Table.STRATEGIES)) {
        var table = SheetTable.in(sheet, kind, mapping);
        found.add(new Found(sheet, table.fit(), table, null));
      }
    }
    found.sort((a, b) -> b.fit() - a.fit());
    var taken = new HashSet<Sheet>();
    for (var candidate : found) {
      if (candidate.fit() == 0 || taken.contains(candidate.sheet())) {
        continue;
      }
      if (candidate.table() != null
          && tables.putIfAbsent(candidate.table().table(), candidate.table()) == null) {
        taken.add(candidate.sheet());
      } else if (candidate.plan() != null && plan == null) {
        plan = candidate.plan();
        taken.add(candidate.sheet());
      }
    }
  }

  private PlanSheet plan() {
    var fields = plan;
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
    var found = tables.get(table);
    if (found == null) {
      problems.warn(Problems.Place.of(table.sheet()), "sheet-missing", table.sheet());
      return List.of();
    }
    return reader.apply(found);
  }

  private Reading reading(PlanSheet sheet) {
    var head = Problems.Place.of(Table.PLAN.sheet());
    if (sheet.start() == null || sheet.last() == null) {
      problems.error(head, "period-missing");
    }
    if (sheet.organisation(importing.other()) == null) {
      problems.error(head, "counterpart-missing", importing == Side.VENDOR ? "Partner" : "Vendor");
    }
    var used = new HashMap<Heading, Column>();
    var unread = new ArrayList<Heading>();
    if (plan != null) {
      used.putAll(plan.used());
      unread.addAll(plan.unread());
    }
    for (var table : tables.values()) {
      used.putAll(table.used());
      unread.addAll(table.unread());
      table
          .unread()
          .forEach(it ->
              problems.note(
                  Problems.Place.of(table.sheet().getSheetName()), "heading-unknown", it.text()));
    }
    return new Reading(sheet, problems.list(), new Mapping(used), unread, Reading.Counts.of(sheet));
  }
}
