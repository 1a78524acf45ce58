package tandem.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// Lists of a vendor's sales quotas on their way to become plans: sent, given to resellers,
/// confirmed. Each plan is then what a quota is: numbers of one side, with blanks for the other.
@Component
class QuotaPlans {
  static final int MOST_PLANS = 200;
  private static final int LONGEST = 1_000_000;

  private final JdbcClient jdbc;
  private final PlanImport plans;

  QuotaPlans(JdbcClient jdbc, PlanImport plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /// Reads the lists first, so that one that must be refused is never kept.
  ///
  /// @throws RuleBroken naming `lists`
  @Transactional
  UUID send(List<String> lists, Member by) {
    var text = lists.toArray(String[]::new);
    if (lists.stream().mapToInt(String::length).sum() > LONGEST || lists.size() > 10) {
      throw RuleBroken.in("lists", "quotas.too-long");
    }
    if (lists.stream().anyMatch(it -> it.indexOf(0) >= 0)) {
      throw RuleBroken.in("lists", "quotas.no-list");
    }
    QuotaList.of(lists);
    jdbc.sql(
            "delete from exchange.quota_list where person = :person and at < now() - interval '7 days'")
        .param("person", by.person().value())
        .update();
    var id = UUID.randomUUID();
    jdbc.sql("insert into exchange.quota_list (id, person, texts) values (:id, :person, :texts)")
        .param("id", id)
        .param("person", by.person().value())
        .param("texts", text)
        .update();
    return id;
  }

  /// @throws NotFound also if somebody else sent it, or it is plans by now
  @Transactional(readOnly = true)
  QuotaList list(UUID id, Member by) {
    return jdbc.sql("select texts from exchange.quota_list where id = :id and person = :person")
        .param("id", id)
        .param("person", by.person().value())
        .query((row, n) -> QuotaList.of(List.of((String[]) row.getArray("texts").getArray())))
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// Writes all plans, or none.
  ///
  /// @param given the reseller of a row, by the row's place in the list; the other rows are left
  /// @throws RuleBroken naming `partner.N` or `currency`
  @Transactional
  List<PlanId> confirm(UUID id, Map<Integer, String> given, Currency currency, Member by) {
    var years = years(list(id, by).rows(), given);
    if (years.isEmpty() || years.size() > MOST_PLANS) {
      throw RuleBroken.in("partner", "quotas.none-given", MOST_PLANS);
    }
    var claimed =
        jdbc.sql("delete from exchange.quota_list where id = :id").param("id", id).update();
    if (claimed == 0) { // confirmed twice at once: the other one wins, this one leaves no trace
      throw new NotFound(id);
    }
    return years.entrySet().stream()
        .map(it -> plans.write(sheet(it.getKey(), it.getValue(), currency), Side.VENDOR, by))
        .toList();
  }

  /// @throws RuleBroken naming `currency`
  static Currency currency(String code) {
    try {
      return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw RuleBroken.in("currency", "plan.currency-unknown", code);
    }
  }

  /// What is to be one plan: its rows are goals of it.
  private record PartnerYear(String partner, int year) {}

  private static Map<PartnerYear, List<QuotaRow>> years(
      List<QuotaRow> rows, Map<Integer, String> given) {
    var years = new LinkedHashMap<PartnerYear, List<QuotaRow>>();
    given.forEach((at, partner) -> {
      if (at < 0 || at >= rows.size()) {
        throw RuleBroken.in("partner." + at, "quotas.row-unknown", at);
      }
      if (partner.isBlank() || partner.length() > 200) {
        throw RuleBroken.in("partner." + at, "plan.counterpart-missing");
      }
      var row = rows.get(at);
      years
          .computeIfAbsent(new PartnerYear(partner.strip(), row.year()), it -> new ArrayList<>())
          .add(row);
    });
    return years;
  }

  private static PlanSheet sheet(PartnerYear of, List<QuotaRow> rows, Currency currency) {
    var start = LocalDate.of(of.year(), 1, 1);
    return new PlanSheet(
        of.partner() + " " + of.year(),
        null,
        of.partner(),
        start,
        start.plusYears(1).minusDays(1),
        currency,
        null,
        null,
        null,
        List.of(),
        IntStream.range(0, rows.size()).mapToObj(at -> rows.get(at).goal(at + 1)).toList(),
        List.of(),
        List.of());
  }
}
