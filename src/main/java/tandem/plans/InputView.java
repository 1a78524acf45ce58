package tandem.plans;

import java.util.List;

/// An input of a form: its name, label, kind, what stands in it, and what it offers to choose.
public record InputView(
    String name,
    String label,
    FieldKind kind,
    String value,
    boolean essential,
    List<Option> options) {

  public record Option(String value, String text, boolean chosen) {}
}
