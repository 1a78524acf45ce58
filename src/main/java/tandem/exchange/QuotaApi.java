package tandem.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// Plans from a list of sales quotas: send it, look at what was read, say who each quota is for.
@RestController
@RequestMapping("/api/v1/quotas")
class QuotaApi {
  private final QuotaPlans quotas;

  QuotaApi(QuotaPlans quotas) {
    this.quotas = quotas;
  }

  /// Lists as CSV text: of quotas, and if they are at hand of sellers and resellers.
  record Lists(@Nullable List<String> lists) {}

  /// `row` is the place to name in the confirmation; `amounts` are by quarter, null if there is
  /// none, in the list's own currency.
  record Row(
      int row, String seller, int year, @Nullable String partner, List<@Nullable String> amounts) {}

  record Read(UUID id, List<Row> items, List<String> partners) {}

  /// `partner` says by the place of a row who it is for.
  record Confirmation(@Nullable String currency, @Nullable Map<Integer, String> partner) {}

  record Confirmed(List<PlanId> plans) {}

  @PostMapping
  ResponseEntity<Read> send(@RequestBody Lists body, @SignedIn Member member) {
    var lists = body.lists();
    if (lists == null || lists.stream().anyMatch(Objects::isNull)) {
      throw RuleBroken.in("lists", "quotas.missing");
    }
    var id = quotas.send(lists, member);
    return ResponseEntity.created(URI.create("/api/v1/quotas/" + id)).body(one(id, member));
  }

  @GetMapping("/{id}")
  Read one(@PathVariable UUID id, @SignedIn Member member) {
    var list = quotas.list(id, member);
    var rows = new ArrayList<Row>();
    for (var row : list.rows()) {
      rows.add(new Row(rows.size(), row.seller(), row.year(), row.partner(), amounts(row)));
    }
    return new Read(id, rows, list.partners());
  }

  /// 201 with the plans, or nothing is written.
  @PostMapping("/{id}/confirmation")
  ResponseEntity<Confirmed> confirm(
      @PathVariable UUID id, @RequestBody Confirmation body, @SignedIn Member member) {
    var given =
        new TreeMap<>(Objects.requireNonNullElse(body.partner(), Map.<Integer, String>of()));
    given.values().removeIf(Objects::isNull);
    var currency = QuotaPlans.currency(Objects.requireNonNullElse(body.currency(), ""));
    var plans = quotas.confirm(id, given, currency, member);
    return ResponseEntity.created(URI.create("/api/v1/plans")).body(new Confirmed(plans));
  }

  private static List<@Nullable String> amounts(QuotaRow row) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(row::amount)
        .<@Nullable String>map(it -> it == null ? null : it.toPlainString())
        .toList();
  }
}
