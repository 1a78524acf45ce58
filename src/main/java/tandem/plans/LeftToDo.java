package tandem.plans;

/// A blank to fill or a suggestion to answer.
///
/// @param about the goal, action or strategy it is in
/// @param ours whether it waits for the viewer's side
public record LeftToDo(String about, FieldView field, boolean ours) {

  static LeftToDo of(String about, FieldView field) {
    var ours =
        field.is("blank")
            ? field.mine()
            : field.suggestions().stream().anyMatch(suggestion -> !suggestion.mine());
    return new LeftToDo(about, field, ours);
  }
}
