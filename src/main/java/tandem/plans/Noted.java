package tandem.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tools.jackson.databind.json.JsonMapper;

/// A line of the ledger that concerns the plan as it stands; which lines do is told by the modules
/// above, in the view `plans.noted`.
///
/// @param unit which it concerns
/// @param pointer the field of the unit that points at the subject of the change; null where the
///   change is about the unit itself
public record Noted(
    UUID unit,
    @Nullable String pointer,
    long revision,
    int position,
    UUID subject,
    String about,
    String field,
    @Nullable String before,
    @Nullable String after,
    UUID person,
    @Nullable String name,
    UUID organisation,
    Instant at,
    @Nullable String reason) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// All of a plan, oldest first, as a column beside the plan's own.
  static final String COLUMN =
      """
      (select jsonb_agg(jsonb_build_object('unit', n.unit, 'pointer', n.pointer, 'revision', n.revision,
                  'position', n.position, 'subject', n.subject, 'about', n.about, 'field', n.field,
                  'before', n.before, 'after', n.after, 'person', n.person, 'name', n.name,
                  'organisation', n.organisation, 'at', n.at, 'reason', n.reason)
              order by n.revision, n.position)
         from plans.noted n where n.plan = p.id) as noted\
      """;

  static List<Noted> of(@Nullable String column) {
    return column == null ? List.of() : List.of(JSON.readValue(column, Noted[].class));
  }

  public Side side(Plan plan) {
    return plan.vendor().organisation().value().equals(organisation) ? Side.VENDOR : Side.PARTNER;
  }

  /// Of whoever wrote it.
  public String who() {
    return name == null ? "?" : name;
  }
}
