package tandem.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// Sales quotas by seller and year, newest year first, and the resellers they can be for.
public record QuotaList(List<QuotaRow> rows, List<String> partners) {
  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final Pattern YEAR =
      Pattern.compile("(?:FY ?)?((?:19|20)\\d{2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUARTER = Pattern.compile("Q?([1-4])", Pattern.CASE_INSENSITIVE);
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

  public QuotaList {
    rows = List.copyOf(rows);
    partners = List.copyOf(partners);
  }

  /// Reads one list of quotas, and lists of sellers and resellers that tell their names, each known
  /// by its headings.
  ///
  /// @throws RuleBroken naming `lists`, with the line that cannot be read
  static QuotaList of(List<String> texts) {
    var tables = texts.stream().filter(it -> !it.isBlank()).map(ListTable::of).toList();
    var quotas = tables.stream().filter(QuotaList::isOfQuotas).toList();
    if (quotas.isEmpty()) {
      throw RuleBroken.in("lists", tables.isEmpty() ? "quotas.missing" : "quotas.no-list");
    }
    var names = new HashMap<String, String>();
    var partners = new LinkedHashSet<String>();
    tables.stream()
        .filter(table -> !isOfQuotas(table))
        .forEach(table -> table.rows().forEach(row -> learn(table, row, names, partners)));
    var reader = new Reader(names);
    quotas.forEach(table -> table.rows().forEach(row -> reader.read(table, row)));
    return new QuotaList(reader.rows(), List.copyOf(partners));
  }

  /// The years it has, newest first.
  public List<Integer> years() {
    return rows.stream().map(QuotaRow::year).distinct().toList();
  }

  private static boolean isOfQuotas(ListTable table) {
    return table.has(QuotaColumn.YEAR)
        && table.has(QuotaColumn.SELLER)
        && (table.hasQuarters() || table.has(QuotaColumn.QUARTER) && table.has(QuotaColumn.AMOUNT));
  }

  private static void learn(
      ListTable table, CsvRecord row, Map<String, String> names, Collection<String> partners) {
    var partner = table.text(row, QuotaColumn.PARTNER);
    if (partner != null && partner.length() <= LONGEST_NAME) {
      partners.add(partner);
    }
    var seller = table.text(row, QuotaColumn.SELLER);
    var name = name(table, row);
    if (seller != null && !name.isEmpty()) {
      names.put(seller, name);
    }
  }

  private static String name(ListTable table, CsvRecord row) {
    var parts = Stream.of(QuotaColumn.NAME, QuotaColumn.FIRST_NAME, QuotaColumn.LAST_NAME);
    return String.join(
        " ", parts.map(part -> table.text(row, part)).filter(Objects::nonNull).toList());
  }

  /// Rows of one seller, year and reseller are one; their amounts of a quarter add up.
  private static final class Reader {
    private final Map<String, String> names;
    private final Map<List<Object>, Map<Integer, BigDecimal>> found = new LinkedHashMap<>();

    Reader(Map<String, String> names) {
      this.names = names;
    }

    void read(ListTable table, CsvRecord row) {
      var seller = table.text(row, QuotaColumn.SELLER);
      if (seller == null || seller.length() > LONGEST_NAME) {
        throw unreadable(row, seller);
      }
      var year = Integer.parseInt(part(YEAR, table, row, QuotaColumn.YEAR));
      var partner = table.text(row, QuotaColumn.PARTNER);
      var key = List.<Object>of(seller, year, partner == null ? "" : partner);
      var amounts = found.computeIfAbsent(key, it -> new TreeMap<>());
      if (table.has(QuotaColumn.QUARTER)) {
        var quarter = Integer.parseInt(part(QUARTER, table, row, QuotaColumn.QUARTER));
        add(amounts, quarter, table, row, QuotaColumn.AMOUNT);
      } else {
        for (int quarter = 1; quarter <= 4; quarter++) {
          add(amounts, quarter, table, row, QuotaColumn.QUARTERS.get(quarter - 1));
        }
      }
      if (found.size() > MOST) {
        throw RuleBroken.in("lists", "quotas.too-many", MOST);
      }
    }

    List<QuotaRow> rows() {
      var rows = new ArrayList<QuotaRow>();
      found.forEach((key, amounts) -> {
        var seller = (String) key.get(0);
        var partner = (String) key.get(2);
        rows.add(
            new QuotaRow(
                names.getOrDefault(seller, seller),
                (Integer) key.get(1),
                amounts,
                partner.isEmpty() ? null : partner));
      });
      rows.removeIf(row -> row.amounts().isEmpty());
      rows.sort(Comparator.comparing(QuotaRow::year).reversed().thenComparing(QuotaRow::seller));
      return rows;
    }

    private static void add(
        Map<Integer, BigDecimal> amounts,
        int quarter,
        ListTable table,
        CsvRecord row,
        QuotaColumn column) {
      var text = table.text(row, column);
      if (text != null) {
        var plain = text.replaceAll("[\\s\u00a0\u202f']", "").replaceAll(",(?=\\d{3}(\\D|$))", "");
        if (!AMOUNT.matcher(plain).matches()) {
          throw unreadable(row, text);
        }
        amounts.merge(quarter, new BigDecimal(plain), BigDecimal::add);
      }
    }

    private static String part(Pattern of, ListTable table, CsvRecord row, QuotaColumn column) {
      var text = table.text(row, column);
      var found = of.matcher(text == null ? "" : text);
      if (!found.matches()) {
        throw unreadable(row, text);
      }
      return found.group(1);
    }

    private static RuleBroken unreadable(CsvRecord row, @Nullable String text) {
      return RuleBroken.in(
          "lists", "quotas.line-unreadable", row.getStartingLineNumber(), text == null ? "" : text);
    }
  }
}
