package tandem.stakeholders;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parts and actions against people, as its viewer sees it. Most cells are empty: only the others
/// are there.
public record Matrix(List<Group> groups, List<Row> rows) {
  private static final int NARROW = 12;

  /// The people of one side.
  public record Group(String side, String name, List<Column> people) {}

  /// @param letters how many letters the person has, and of them how many wait for an answer
  public record Column(
      String id,
      String name,
      String side,
      @Nullable String duty,
      boolean joined,
      int letters,
      int waiting) {
    public String firstName() {
      var space = name.indexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }
  }

  /// @param cells by person
  /// @param wanted the letters that wait for somebody to be named
  public record Row(
      String unit, String kind, String title, Map<String, Cell> cells, List<Blank> wanted) {}

  /// One person's letter on one unit; `letter` is empty where there is none.
  ///
  /// @param state `seen`, `declined`, `changed` since the answer, `opened` or `asked`
  public record Cell(
      String person,
      String name,
      String side,
      String letter,
      String state,
      @Nullable String why,
      int version,
      boolean mine,
      @Nullable Long revision,
      List<Moment> moments) {}

  /// `asked`, `opened`, `seen` or `declined`, and when.
  public record Moment(String what, String when) {}

  /// Somebody of that side, still to be named.
  public record Blank(
      String side, String sideName, Letter letter, String askedBy, @Nullable String why) {}

  public List<Column> people() {
    return groups.stream().flatMap(it -> it.people().stream()).toList();
  }

  /// Whether names must stand upright to fit.
  public boolean isWide() {
    return people().size() > NARROW;
  }
}
