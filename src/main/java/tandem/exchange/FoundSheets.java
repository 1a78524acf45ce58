package tandem.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import tandem.exchange.Column.Table;

/// The sheets of a workbook that mean something, told by their headings.
final class FoundSheets {
  private final Map<Table, SheetTable> tables = new EnumMap<>(Table.class);
  private @Nullable PlanFields plan;

  private FoundSheets() {}

  private record Candidate(
      Sheet sheet, int fit, @Nullable SheetTable table, @Nullable PlanFields plan) {}

  /// Gives each kind of sheet the one that fits it best; a sheet is read once only.
  static FoundSheets in(Workbook workbook, Mapping mapping, Problems problems) {
    var found = new FoundSheets();
    var taken = new HashSet<Sheet>();
    for (var candidate : candidates(workbook, mapping, problems)) {
      if (candidate.fit() > 0 && !taken.contains(candidate.sheet()) && found.takes(candidate)) {
        taken.add(candidate.sheet());
      }
    }
    return found;
  }

  /// The best first.
  private static List<Candidate> candidates(Workbook workbook, Mapping mapping, Problems problems) {
    var candidates = new ArrayList<Candidate>();
    for (var sheet : workbook) {
      var fields = new PlanFields(sheet, mapping, problems);
      candidates.add(new Candidate(sheet, fields.fit(), null, fields));
      for (var kind : List.of(Table.ACTIONS, Table.GOALS, Table.PEOPLE, Table.STRATEGIES)) {
        var table = SheetTable.in(sheet, kind, mapping);
        candidates.add(new Candidate(sheet, table.fit(), table, null));
      }
    }
    candidates.sort((a, b) -> b.fit() - a.fit());
    return candidates;
  }

  private boolean takes(Candidate candidate) {
    var table = candidate.table();
    if (table != null) {
      return tables.putIfAbsent(table.table(), table) == null;
    }
    if (plan == null) {
      plan = candidate.plan();
      return true;
    }
    return false;
  }

  @Nullable PlanFields plan() {
    return plan;
  }

  @Nullable SheetTable table(Table kind) {
    return tables.get(kind);
  }

  /// The numbers that are all there is: no plan, no other sheet, not even titles.
  @Nullable SheetTable quota() {
    var goals = tables.get(Table.GOALS);
    var bare = plan == null && tables.size() == 1 && goals != null && !goals.has(Column.GOAL_TITLE);
    return bare ? goals : null;
  }

  boolean isNothing() {
    return plan == null && tables.isEmpty();
  }

  Mapping used() {
    var used = new HashMap<Heading, Column>();
    if (plan != null) {
      used.putAll(plan.used());
    }
    tables.values().forEach(table -> used.putAll(table.used()));
    return new Mapping(used);
  }

  List<Heading> unread() {
    var unread = new ArrayList<Heading>();
    if (plan != null) {
      unread.addAll(plan.unread());
    }
    tables.values().forEach(table -> unread.addAll(table.unread()));
    return unread;
  }

  void noteUnread(Problems problems) {
    for (var table : tables.values()) {
      var place = Problems.Place.of(table.sheet().getSheetName());
      table.unread().forEach(it -> problems.note(place, "heading-unknown", it.text()));
    }
  }
}
