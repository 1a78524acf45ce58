package tandem.strategies;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.plans.Plans;
import tandem.strategies.Library.Used;
import tandem.strategies.OwnStrategyAnswer.UseAnswer;
import tandem.strategies.Using.Bringing;

/// The caller's organisation's strategies in one plan. The other side sees none of this.
@RestController
@RequestMapping("/api/v1/plans/{plan}/strategies")
class CopyApi {
  private final Plans plans;
  private final Library library;
  private final Using using;

  CopyApi(Plans plans, Library library, Using using) {
    this.plans = plans;
    this.library = library;
    this.using = using;
  }

  record Use(@Nullable String strategy) {}

  /// `version` is that of the organisation's strategy.
  record Bring(@Nullable Integer version, @Nullable String reason) {}

  /// `own` is the organisation's strategy.
  record CopyAnswer(String own, UseAnswer use) {}

  @GetMapping("/copies")
  Page<CopyAnswer> all(@PathVariable PlanId plan, Turn turn) {
    return Page.of(library.usedIn(plan), it -> it.copy().unit().toString(), turn)
        .map(CopyApi::answer);
  }

  @PostMapping("/copies")
  ResponseEntity<CopyAnswer> use(
      @PathVariable PlanId plan, @RequestBody Use use, @SignedIn Member member) {
    plans.plan(plan);
    var unit = using.use(plan, own(use.strategy()), member);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/strategies/" + unit))
        .body(one(plan, unit));
  }

  @PostMapping("/{strategy}/keeping")
  ResponseEntity<CopyAnswer> keep(
      @PathVariable PlanId plan, @PathVariable UnitId strategy, @SignedIn Member member) {
    var own = using.keep(plan, strategy, member);
    return ResponseEntity.created(URI.create("/api/v1/strategies/" + own))
        .body(one(plan, strategy));
  }

  /// `If-Match` is the version of the plan's strategy.
  @PostMapping("/{strategy}/bringing")
  CopyAnswer bring(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestHeader("If-Match") Version version,
      @RequestBody Bring bring,
      @SignedIn Member member) {
    if (bring.version() == null) {
      throw RuleBroken.in("version", "strategy.version-missing");
    }
    var present = one(plan, strategy);
    version.mustBe(present.use().seen(), present);
    var bringing = new Bringing(plan, strategy, version.number(), bring.version());
    try {
      using.bring(bringing, Objects.requireNonNullElse(bring.reason(), ""), member);
    } catch (RuleBroken refused) {
      if (refused.code().equals("strategy.moved")) {
        throw new Outdated(one(plan, strategy));
      }
      throw refused;
    }
    return one(plan, strategy);
  }

  private CopyAnswer one(PlanId plan, UnitId unit) {
    return library.usedIn(plan).stream()
        .filter(it -> it.copy().unit().equals(unit))
        .findFirst()
        .map(CopyApi::answer)
        .orElseThrow(() -> new NotFound(unit));
  }

  private static CopyAnswer answer(Used used) {
    return new CopyAnswer(used.copy().strategy().toString(), UseAnswer.of(used));
  }

  private static StrategyId own(@Nullable String text) {
    try {
      return StrategyId.of(text == null ? "" : text);
    } catch (NotFound unreadable) {
      throw RuleBroken.in("strategy", "strategy.own-unknown");
    }
  }
}
