package tandem.goals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// What pasting would change, before anybody says yes to it. `seen` is what is shown to be
/// replaced: it grows with every change of it.
public record PasteView(
    String path,
    String text,
    String at,
    List<Row> rows,
    List<String> leftOut,
    int written,
    int suggested,
    int seen) {

  /// One cell; `fate` tells what becomes of it, `refused` why nothing does.
  public record Row(
      String label, String before, String after, String fate, @Nullable RuleBroken refused) {}

  /// A cell from which a block can begin.
  public record Place(String name, String label) {}
}
