package tandem.stakeholders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tandem.basics.Version;

/// A role as programs read it. `state` is `asked`, `opened`, `seen` (accepted), `declined`, or
/// `changed`: what it is about says something else since it was answered in `answered_revision`.
record RoleAnswer(
    String unit,
    String person,
    String name,
    String organisation,
    String letter,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant declinedAt,
    @Nullable String declinedWhy,
    String state,
    Instant askedAt,
    @Nullable Instant openedAt,
    @Nullable Long answeredRevision,
    int version) {

  /// @param content of the unit now, see [Content]
  static RoleAnswer of(Role role, String content) {
    return new RoleAnswer(
        role.unit().toString(),
        role.person().toString(),
        role.name(),
        role.organisation().toString(),
        role.letter().name(),
        role.acknowledgedAt(),
        role.declinedAt(),
        role.declinedWhy(),
        role.state(content),
        role.asking().at(),
        role.asking().openedAt(),
        role.asking().revision(),
        role.version());
  }

  /// The order in which roles are listed.
  static String key(RoleAnswer role) {
    return role.unit() + " " + role.person();
  }

  static ResponseEntity<RoleAnswer> tagged(RoleAnswer role) {
    return ResponseEntity.ok().eTag(Version.tag(role.version())).body(role);
  }
}
