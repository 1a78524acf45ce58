package tandem.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Gathers units from rows of which each holds a unit and one of its fields, or none.
final class UnitRows implements RowCallbackHandler {
  private final Map<UnitId, Unit> units = new LinkedHashMap<>();

  List<Unit> units() {
    return List.copyOf(units.values());
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    var id = new UnitId(row.getObject("id", UUID.class));
    var unit = units.get(id);
    if (unit == null) {
      unit = unit(id, row);
      units.put(id, unit);
    }
    if (row.getString("name") != null) {
      unit.fields().put(row.getString("name"), field(row));
    }
  }

  private static Unit unit(UnitId id, ResultSet row) throws SQLException {
    var parent = row.getObject("parent", UUID.class);
    var privateTo = row.getObject("unit_private_to", UUID.class);
    Map<String, Field> fields = new LinkedHashMap<>();
    return new Unit(
        id,
        row.getString("unit_kind"),
        row.getInt("number"),
        Side.valueOf(row.getString("unit_side")),
        parent == null ? null : new UnitId(parent),
        privateTo == null ? null : new OrganisationId(privateTo),
        fields,
        new Remarks(row.getInt("said"), row.getInt("open"), at(row.getTimestamp("spoken_at"))),
        standing(row));
  }

  private static @Nullable Instant at(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Standing standing(ResultSet row) throws SQLException {
    var person = row.getObject("standing_person", UUID.class);
    return person == null
        ? null
        : new Standing(
            new PersonId(person),
            row.getString("standing_name") == null ? "?" : row.getString("standing_name"),
            row.getTimestamp("standing_at").toInstant(),
            row.getString("untrue"));
  }

  private static Field field(ResultSet row) throws SQLException {
    var first = row.getString("first_side");
    var privateTo = row.getObject("private_to", UUID.class);
    return new Field(
        row.getString("name"),
        FieldKind.valueOf(row.getString("kind")),
        row.getString("value"),
        Firmness.valueOf(row.getString("firmness")),
        Side.valueOf(row.getString("side")),
        first == null ? null : Side.valueOf(first),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("author") == null ? "" : row.getString("author"),
        row.getTimestamp("at").toInstant(),
        row.getString("question"),
        row.getObject("due", LocalDate.class),
        privateTo == null ? null : new OrganisationId(privateTo),
        row.getInt("version"));
  }
}
