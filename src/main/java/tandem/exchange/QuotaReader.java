package tandem.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.exchange.PlanSheet.Goal;

/// A sheet of targets by quarter and nothing else: a plan in which nearly everything is still open.
final class QuotaReader {
  private static final Pattern YEAR =
      Pattern.compile("\\bFY ?((?:19|20)?\\d{2})\\b|\\b((?:19|20)\\d{2})\\b");
  private static final Pattern CURRENCY = Pattern.compile("\\(([A-Z]{3})\\)");

  private final SheetTable table;
  private final String fileName;
  private final Side importing;
  private final Problems problems;
  private final Problems.Place top;

  QuotaReader(SheetTable table, String fileName, Side importing, Problems problems) {
    this.table = table;
    this.fileName = fileName;
    this.importing = importing;
    this.problems = problems;
    top = Problems.Place.of(table.sheet().getSheetName(), 0, 0);
  }

  PlanSheet read() {
    var title = title();
    var partner = partner(title);
    var start = start(title);
    Currency currency = null;
    var values = new HashMap<ValueLine, Map<Quarter, java.math.BigDecimal>>();
    String goal = null;
    for (var line : table.lines(problems)) {
      var label = line.text(Column.GOAL_LINE);
      var value = label == null ? null : value(label);
      if (label == null || value == null) {
        problems.note(line.place(Column.GOAL_LINE), "row-not-read", label == null ? "" : label);
        continue;
      }
      currency = currency == null ? currency(label) : currency;
      goal = goal == null ? bare(label) : goal;
      values.putIfAbsent(value, new Amounts(line, currency, importing, problems).read(value, 1));
    }
    if (values.isEmpty()) {
      throw PackageGate.refused("not-understood");
    }
    return new PlanSheet(
        title,
        null,
        partner,
        start,
        start == null ? null : start.plusYears(1).minusDays(1),
        currency,
        null,
        null,
        null,
        List.of(),
        List.of(new Goal(1, goal, null, null, null, null, values, Map.of())),
        List.of(),
        List.of());
  }

  private String title() {
    var row = table.sheet().getRow(0);
    var cell = row == null ? null : row.getCell(0);
    var text = cell == null ? null : Cells.text(cell);
    return text == null || text.equalsIgnoreCase("Measure")
        ? fileName.replaceFirst("\\.[^.]*$", "")
        : text;
  }

  /// `Company — FY2013 targets` names the company it was made for.
  private @Nullable String partner(String title) {
    var parts = List.of(title.split(" [—–-] ", 2));
    if (parts.size() < 2) {
      return null;
    }
    problems.warn(top, "guessed", Column.PLAN_PARTNER.heading(), parts.get(0));
    return parts.get(0).strip();
  }

  private @Nullable LocalDate start(String title) {
    var found = YEAR.matcher(title + " " + table.sheet().getSheetName());
    if (!found.find()) {
      return null;
    }
    var digits = found.group(1) == null ? found.group(2) : found.group(1);
    try {
      var year = Integer.parseInt(digits);
      var start = LocalDate.of(year < 100 ? 2000 + year : year, 1, 1);
      problems.warn(top, "guessed", Column.PLAN_STARTS.heading(), start);
      return start;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable ValueLine value(String label) {
    for (var value : ValueLine.values()) {
      if (value.isCalled(Heading.normalise(bare(label)))) {
        return value;
      }
    }
    return null;
  }

  private static String bare(String label) {
    return CURRENCY.matcher(label).replaceAll("").strip();
  }

  private @Nullable Currency currency(String label) {
    var found = CURRENCY.matcher(label);
    try {
      return found.find() ? Currency.getInstance(found.group(1)) : null;
    } catch (IllegalArgumentException e) {
      problems.error(top, "currency-unknown", found.group(1));
      return null;
    }
  }
}
