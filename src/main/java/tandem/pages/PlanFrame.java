package tandem.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The head of a plan's pages: whose plan, how far, who wrote how much, and what stands in its way.
///
/// @param stage one of [#STAGES]
/// @param vendorShare percent of the plan's content; with `partnerShare` at most 100
/// @param tab one of [#TABS]
public record PlanFrame(
    UUID id,
    long revision,
    String title,
    String vendor,
    String partner,
    String period,
    String currency,
    String stage,
    int vendorShare,
    int partnerShare,
    List<Tile> tiles,
    Writing writing,
    String tab) {

  /// @param suggestions that wait for an answer
  /// @param ours of these, those the viewer's side has to give
  /// @param authorsShown whether each field says who wrote it
  public record Writing(int suggestions, int ours, boolean authorsShown) {}

  public static final List<String> STAGES =
      List.of("PENCIL", "PROPOSED", "AGREED", "RUNNING", "CLOSED");
  public static final List<String> TABS =
      List.of("overview", "strategies", "goals", "actions", "people", "agreement", "history");

  /// One way in which a plan fails, and how this one stands.
  ///
  /// @param level `ok`, `warn` or `bad`
  /// @param link where to put it right
  public record Tile(
      String name, String state, String level, String sentence, @Nullable String link) {}

  /// Where the page hears what changed since it was drawn.
  public String stream() {
    return "/plans/" + id + "/live?since=" + revision;
  }

  public String path(String tab) {
    return "/plans/" + id + (tab.equals("overview") ? "" : "/" + tab);
  }

  public boolean passed(String other) {
    return STAGES.indexOf(other) < STAGES.indexOf(stage);
  }
}
