package tandem.plans;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.access.SignedIn;
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.Version;

/// My plans, a new one, what stands at the head of one, and who is in it.
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {
  private final Plans plans;
  private final Beginnings beginnings;
  private final Memberships memberships;
  private final Collection<Figure> figures;

  PlanApi(Plans plans, Beginnings beginnings, Memberships memberships, Collection<Figure> figures) {
    this.beginnings = beginnings;
    this.figures = figures;
    this.plans = plans;
    this.memberships = memberships;
  }

  /// `ends` is the last day; `cycle_start` is `starts` unless told; `from` is the key of what it
  /// begins with.
  record NewPlan(
      @Nullable String title,
      @Nullable String starts,
      @Nullable String ends,
      @Nullable String currency,
      @Nullable String cycleStart,
      @Nullable String side,
      @Nullable String counterpart,
      @Nullable String from) {

    Plans.Start start() {
      var first = date("starts", starts);
      var last = date("ends", ends);
      if (last.isBefore(first)) {
        throw RuleBroken.in("ends", "dates.end-before-start");
      }
      return new Plans.Start(
          or(title),
          new DateRange(first, last.plusDays(1)),
          money(or(currency)),
          cycleStart == null ? first : date("cycle_start", cycleStart),
          Side.of(or(side)),
          or(counterpart));
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static LocalDate date(String field, @Nullable String text) {
      return Day.of(field, or(text));
    }

    private static Currency money(String code) {
      try {
        return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw RuleBroken.in("currency", "plan.currency-unknown", code);
      }
    }
  }

  @GetMapping
  Page<PlanAnswer> all(Turn turn) {
    return Page.of(plans.all(), plan -> plan.id().toString(), turn).map(PlanAnswer::of);
  }

  @PostMapping
  ResponseEntity<PlanAnswer.Header> create(@RequestBody NewPlan asked, @SignedIn Member member) {
    var id = begin(asked, member);
    var header = PlanAnswer.Header.of(plans.draft(id), figures);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + id))
        .eTag(Version.tag(header.revision()))
        .body(header);
  }

  private PlanId begin(NewPlan asked, Member member) {
    try {
      return beginnings.begin(NewPlan.or(asked.from()), asked.start(), member);
    } catch (NotFound unknown) {
      throw RuleBroken.in("from", "plan.beginning-unknown");
    }
  }

  /// `ETag` is the revision.
  @GetMapping("/{plan}")
  ResponseEntity<PlanAnswer.Header> one(@PathVariable PlanId plan) {
    var header = PlanAnswer.Header.of(plans.draft(plan), figures);
    return ResponseEntity.ok().eTag(Version.tag(header.revision())).body(header);
  }

  @GetMapping("/{plan}/members")
  Page<PlanMemberAnswer> members(@PathVariable PlanId plan, Turn turn) {
    var header = plans.plan(plan);
    return Page.of(memberships.inPlan(plan), m -> m.person().toString(), turn)
        .map(member -> PlanMemberAnswer.of(header, member));
  }

  record PlanMemberAnswer(
      String id, String name, String email, String side, @Nullable String duty, boolean joined) {
    static PlanMemberAnswer of(Plan plan, PlanMember member) {
      var side =
          member.organisation().equals(plan.vendor().organisation()) ? Side.VENDOR : Side.PARTNER;
      return new PlanMemberAnswer(
          member.person().toString(),
          member.name(),
          member.email(),
          side.key(),
          member.duty(),
          member.joined());
    }
  }
}
