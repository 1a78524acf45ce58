package tandem.strategies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.strategies.OwnStrategy.Counterpart;
import tandem.strategies.OwnStrategy.Ending;
import tandem.strategies.OwnStrategy.StrategyVersion;

/// Gathers strategies from rows of which each holds one version of one, the newest first.
final class OwnStrategyRows implements RowCallbackHandler {
  private final Map<StrategyId, OwnStrategy> strategies = new LinkedHashMap<>();

  List<OwnStrategy> strategies() {
    return List.copyOf(strategies.values());
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    var id = new StrategyId(row.getObject("id", UUID.class));
    var strategy = strategies.get(id);
    if (strategy == null) {
      strategy = new OwnStrategy(id, new ArrayList<>(), shared(row), ending(row));
      strategies.put(id, strategy);
    }
    strategy.versions().add(version(row));
  }

  private static StrategyVersion version(ResultSet row) throws SQLException {
    return new StrategyVersion(
        row.getInt("number"),
        new PersonId(row.getObject("person", UUID.class)),
        name(row.getString("author")),
        row.getTimestamp("at").toInstant(),
        new StrategyWords(
            row.getString("statement"),
            row.getString("kind"),
            row.getString("horizon"),
            row.getString("measure")));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    var at = row.getTimestamp("ended_at");
    return at == null
        ? null
        : new Ending(name(row.getString("ended_name")), at.toInstant(), row.getString("ended_why"));
  }

  private static List<Counterpart> shared(ResultSet row) throws SQLException {
    var ids = row.getArray("shared");
    if (ids == null) {
      return List.of();
    }
    var names = (Object[]) Objects.requireNonNull(row.getArray("shared_names")).getArray();
    var shared = new ArrayList<Counterpart>();
    for (var id : (UUID[]) ids.getArray()) {
      shared.add(new Counterpart(new OrganisationId(id), names[shared.size()].toString()));
    }
    return List.copyOf(shared);
  }

  private static String name(@Nullable String name) {
    return name == null ? "?" : name;
  }
}
