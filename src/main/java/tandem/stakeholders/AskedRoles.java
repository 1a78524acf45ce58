package tandem.stakeholders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Errands;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.FieldShape;
import tandem.plans.FieldViews;
import tandem.plans.Shapes;
import tandem.plans.WholePlan;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a secret asks its holder: one role of one plan, whoever looks.
@Component
class AskedRoles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Shapes shapes;

  AskedRoles(JdbcClient jdbc, Shapes shapes) {
    this.jdbc = jdbc;
    this.shapes = shapes;
  }

  @Transactional(readOnly = true)
  public Optional<AskedRole> of(String secret) {
    return now(secret);
  }

  /// The same, in the caller's transaction.
  Optional<AskedRole> now(String secret) {
    return jdbc.sql("select * from stakeholders.asked_by_mail(:hash)")
        .param("hash", Errands.hash(secret))
        .query((row, n) -> asked(row))
        .optional();
  }

  private record Told(String name, String value, String shown) {}

  private record Colleague(UUID id, String name) {}

  private AskedRole asked(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    var told = told(row.getString("fields"));
    var shape = shapes.of(kind);
    var privateTo = row.getObject("private_to", UUID.class);
    var content = content(kind, told);
    var before = row.getString("answered_content");
    var title =
        told.stream()
            .filter(it -> it.name().equals(shape.title().name()))
            .map(Told::value)
            .findFirst();
    return new AskedRole(
        new PlanId(row.getObject("plan", UUID.class)),
        new UnitId(row.getObject("unit", UUID.class)),
        person(row),
        Letter.valueOf(row.getString("letter").strip()),
        row.getString("plan_title"),
        row.getString("vendor"),
        row.getString("partner"),
        kind,
        kind.equals(WholePlan.KIND) ? row.getString("plan_title") : title.orElse(kind),
        lines(kind, told),
        new AskedRole.Giver(
            new PersonId(row.getObject("asked_by", UUID.class)),
            row.getString("asked_by_name"),
            row.getString("asked_by_email")),
        row.getTimestamp("asked_at").toInstant(),
        instant(row.getTimestamp("acknowledged_at")),
        instant(row.getTimestamp("declined_at")),
        content,
        before != null && !before.equals(content),
        row.getLong("revision"),
        row.getBoolean("sample"),
        row.getBoolean("over"),
        row.getObject("expires_at", OffsetDateTime.class),
        privateTo == null ? null : new OrganisationId(privateTo),
        colleagues(row.getString("colleagues")));
  }

  private static Member person(ResultSet row) throws SQLException {
    return new Member(
        new PersonId(row.getObject("person", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("name"),
        row.getString("email"));
  }

  private String content(String kind, List<Told> told) {
    var values = new LinkedHashMap<String, String>();
    told.forEach(it -> values.put(it.name(), it.value()));
    return Content.of(shapes.of(kind), values);
  }

  /// In the order of the kind's fields. What the part is called stands above them.
  private List<AskedRole.Line> lines(String kind, List<Told> told) {
    return shapes.of(kind).fields().stream()
        .filter(it -> it.onlyFor() == null && !it.running())
        .filter(it -> kind.equals(WholePlan.KIND) || !it.equals(shapes.of(kind).title()))
        .flatMap(field ->
            told.stream()
                .filter(it -> it.name().equals(field.name()))
                .map(it -> new AskedRole.Line(field.name(), shown(field, it))))
        .toList();
  }

  private static String shown(FieldShape field, Told told) {
    return switch (field.kind()) {
      case DATE -> Day.inWords(told.shown());
      case MONEY -> FieldViews.amount(new BigDecimal(told.shown()));
      case HOURS -> told.shown() + " h";
      default -> told.shown();
    };
  }

  private static List<Told> told(@Nullable String json) {
    return json == null ? List.of() : List.of(JSON.readValue(json, Told[].class));
  }

  private static Map<PersonId, String> colleagues(@Nullable String json) {
    var found = new LinkedHashMap<PersonId, String>();
    if (json != null) {
      for (var it : JSON.readValue(json, Colleague[].class)) {
        found.put(new PersonId(it.id()), it.name());
      }
    }
    return found;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
