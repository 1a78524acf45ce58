package tandem.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Memberships;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// The book of a plan, from any revision on.
@RestController
class ChangeApi {
  private static final int MOST = 200;

  private final History history;
  private final Memberships memberships;

  ChangeApi(History history, Memberships memberships) {
    this.history = history;
    this.memberships = memberships;
  }

  /// A person or an organisation, by id and name.
  record Who(String id, String name) {}

  record ChangeAnswer(
      long revision,
      Instant at,
      Who person,
      Who organisation,
      String subject,
      String about,
      String field,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason,
      String digest) {

    static ChangeAnswer of(History.Line line) {
      return new ChangeAnswer(
          line.revision(),
          line.at(),
          new Who(line.personId().toString(), line.person()),
          new Who(line.organisationId().toString(), line.organisation()),
          line.subject().toString(),
          line.about(),
          line.field(),
          line.before(),
          line.after(),
          line.reason(),
          line.digest());
    }
  }

  /// Whole revisions, oldest first. `next` is the revision to ask after, while there may be more.
  record Changes(List<ChangeAnswer> items, @Nullable String next) {}

  @GetMapping("/api/v1/plans/{plan}/changes")
  Changes after(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(required = false) @Nullable UUID subject,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "" + MOST) int limit) {
    if (limit < 1 || limit > MOST) {
      throw RuleBroken.in("limit", "page.limit", MOST);
    }
    if (!memberships.mayEnter(plan)) {
      throw new NotFound(plan);
    }
    var about = new About(subject, person, organisation);
    var lines = history.after(plan, about, cursor == null ? after : cursor, limit);
    return new Changes(
        lines.stream().map(ChangeAnswer::of).toList(),
        lines.size() < limit ? null : String.valueOf(lines.getLast().revision()));
  }
}
