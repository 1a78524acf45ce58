package tandem.stakeholders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tandem.basics.Version;

/// A role as programs read it.
record RoleAnswer(
    String unit,
    String person,
    String name,
    String organisation,
    String letter,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant declinedAt,
    @Nullable String declinedWhy,
    int version) {

  static RoleAnswer of(Role role) {
    return new RoleAnswer(
        role.unit().toString(),
        role.person().toString(),
        role.name(),
        role.organisation().toString(),
        role.letter().name(),
        role.acknowledgedAt(),
        role.declinedAt(),
        role.declinedWhy(),
        role.version());
  }

  /// The order in which roles are listed.
  static String key(Role role) {
    return role.unit() + " " + role.person();
  }

  static ResponseEntity<RoleAnswer> tagged(Role role) {
    return ResponseEntity.ok().eTag(Version.tag(role.version())).body(of(role));
  }
}
