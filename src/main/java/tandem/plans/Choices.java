package tandem.plans;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an input offers: the words of a choice, or the units a reference may name.
@Component
class Choices {
  private final Shapes shapes;
  private final FieldViews views;

  Choices(Shapes shapes, FieldViews views) {
    this.shapes = shapes;
    this.views = views;
  }

  List<InputView.Option> of(Draft draft, String kind, FieldShape shape, String chosen) {
    var present = Arrays.asList(chosen.split(","));
    if (shape.kind() == FieldKind.CHOICE) {
      return shape.choices().stream()
          .map(c -> new InputView.Option(c, views.text(draft, kind, shape, c), present.contains(c)))
          .toList();
    }
    var refersTo = shape.refersTo();
    if (refersTo == null) {
      return List.of();
    }
    return draft.units(refersTo).stream()
        .filter(unit ->
            !shape.name().matches(".*_(strategy|also)")
                || shape.name().startsWith(unit.side().key()))
        .map(unit ->
            new InputView.Option(
                unit.id().toString(), shapes.called(unit), present.contains(unit.id().toString())))
        .toList();
  }
}
