package tandem.goals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// What stands with a goal beside its money, as its viewer sees it.
///
/// @param fold the id of what folds, one for each goal
/// @param adding the form that adds a measure to the goal; null once nobody writes any more
public record Beside(
    String fold,
    List<Owner> owners,
    List<MeasureRow> measures,
    List<Section> sections,
    @Nullable String adding) {

  /// Who of that side answers for the goal; `initials` are empty where nobody does.
  public record Owner(String side, String initials, FieldView person) {}

  /// @param glossary where its entry stands; empty for one's own measure
  /// @param told the measure in a few words
  public record MeasureRow(
      LiveUnit live,
      NumbersView.@Nullable Seen seen,
      String told,
      String glossary,
      FieldView title,
      FieldView unit,
      FieldView formula,
      FieldView better,
      FieldView adds,
      FieldView baseline,
      Line target,
      Line reading,
      List<Check> checks) {

    Stream<FieldView> fields() {
      return Stream.of(
              Stream.of(title, unit, formula, better, adds, baseline),
              target.cells().stream(),
              reading.cells().stream())
          .flatMap(it -> it);
    }
  }

  /// Four quarters and what they come to; `complete` if none that counts is missing.
  public record Line(List<FieldView> cells, String year, boolean complete) {}

  /// One kind of what is assumed, sought or feared.
  public record Section(String kind, List<Note> notes, @Nullable String adding) {}

  /// @param side that brought it in
  public record Note(
      LiveUnit live,
      String side,
      String sideName,
      FieldView title,
      List<FieldView> fields,
      NumbersView.@Nullable Seen seen) {}

  /// The ids of all that stands with the goal.
  public Stream<LiveUnit> units() {
    return Stream.concat(measures.stream().map(MeasureRow::live), notes().map(Note::live));
  }

  Stream<Note> notes() {
    return sections.stream().flatMap(section -> section.notes().stream());
  }

  /// Every field on which a suggestion may wait.
  Stream<FieldView> fields() {
    return Stream.of(
            owners.stream().map(Owner::person),
            measures.stream().flatMap(MeasureRow::fields),
            notes().flatMap(note -> Stream.concat(Stream.of(note.title()), note.fields().stream())))
        .flatMap(it -> it);
  }

  /// What cannot be meant so of a measure, in words, with the path of the field that mends it.
  public record Check(String words, String path) {}
}
