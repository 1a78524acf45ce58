package tandem.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;

/// A plan at two revisions, side by side.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class ComparisonApi {
  private final Differences differences;
  private final PointsInTime points;
  private final Looking looking;
  private final Memberships memberships;
  private final Ledger ledger;

  ComparisonApi(
      Differences differences,
      PointsInTime points,
      Looking looking,
      Memberships memberships,
      Ledger ledger) {
    this.differences = differences;
    this.points = points;
    this.looking = looking;
    this.memberships = memberships;
    this.ledger = ledger;
  }

  record Who(String id, String name) {}

  /// `before` and `after` are what the field said at `from` and at `to`; the rest tells its last
  /// change.
  record DifferenceAnswer(
      String subject,
      String about,
      String field,
      @Nullable String before,
      @Nullable String after,
      long revision,
      Instant at,
      Who person,
      Who organisation) {

    static DifferenceAnswer of(Difference it) {
      return new DifferenceAnswer(
          it.subject().toString(),
          it.about(),
          it.field(),
          it.before(),
          it.after(),
          it.revision(),
          it.at(),
          new Who(it.personId().toString(), it.person()),
          new Who(it.organisationId().toString(), it.organisation()));
    }
  }

  record Comparison(long from, long to, List<DifferenceAnswer> items, @Nullable String next) {}

  record Seen(@Nullable Long revision) {}

  /// `from` and `to` are revisions, days, `agreed` or `looked`; without `to`, the plan as it
  /// stands.
  @GetMapping("/comparison")
  Comparison between(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "0") String from,
      @RequestParam(defaultValue = "") String to,
      Turn turn) {
    mustBeIn(plan);
    var begin = points.begin(plan, "from", from);
    var end = to.isEmpty() ? ledger.revision(plan) : points.end(plan, "to", to);
    var page =
        Page.of(differences.between(plan, begin, end), it -> it.subject() + " " + it.field(), turn)
            .map(DifferenceAnswer::of);
    return new Comparison(begin, end, page.items(), page.next());
  }

  @PostMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void know(@PathVariable PlanId plan, @RequestBody Seen seen, @SignedIn Member member) {
    mustBeIn(plan);
    var revision = seen.revision();
    if (revision == null) {
      throw RuleBroken.in("revision", "undo.revision-missing");
    }
    looking.know(plan, revision, member);
  }

  private void mustBeIn(PlanId plan) {
    if (!memberships.mayEnter(plan)) {
      throw new NotFound(plan);
    }
  }
}
