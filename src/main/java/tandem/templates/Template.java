package tandem.templates;

import java.util.List;

/// What plans of a kind begin with: goals, steps and questions to the other side, without numbers,
/// names and dates.
///
/// @param about for which plans it is, in a sentence
record Template(String key, String name, String about, List<Piece> pieces) {
  Template {
    pieces = List.copyOf(pieces);
  }

  long count(String kind) {
    return pieces.stream().filter(piece -> piece.kind().equals(kind)).count();
  }
}
