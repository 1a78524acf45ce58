package tandem.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tools.jackson.databind.json.JsonMapper;

/// That a plan reached a revision, who changed it and where: never what it says now. Every process
/// hears it when the change is committed.
///
/// @param touched null when it was too much to say: look at everything
public record Signal(
    UUID plan,
    long revision,
    UUID person,
    String name,
    UUID organisation,
    @Nullable List<Touched> touched) {

  /// Where PostgreSQL tells processes.
  public static final String CHANNEL = "tandem_ledger";

  /// PostgreSQL passes on a little less than 8,000 bytes at once.
  private static final int MOST_BYTES = 7900;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A field of something in the plan; `privateTo` is the only organisation that may know.
  public record Touched(UUID subject, String field, @Nullable UUID privateTo) {}

  public static Signal read(String text) {
    return JSON.readValue(text, Signal.class);
  }

  public String written() {
    var whole = JSON.writeValueAsString(this);
    return whole.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        ? whole
        : JSON.writeValueAsString(new Signal(plan, revision, person, name, organisation, null));
  }

  public boolean concernsAll() {
    return touched == null;
  }

  /// Whether nothing in it is private. Who may hear the rest, only row security knows.
  public boolean isForAll() {
    return touched == null || touched.stream().allMatch(it -> it.privateTo() == null);
  }

  /// What people of one organisation may hear of it.
  public List<Touched> heardBy(OrganisationId one) {
    return touched == null
        ? List.of()
        : touched.stream()
            .filter(it -> it.privateTo() == null || it.privateTo().equals(one.value()))
            .toList();
  }
}
