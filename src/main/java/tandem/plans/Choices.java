package tandem.plans;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.access.PlanMember;

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
    if (shape.kind() == FieldKind.PERSON) {
      return people(draft, shape, chosen);
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

  private static List<InputView.Option> people(Draft draft, FieldShape shape, String chosen) {
    return draft.people().stream()
        .filter(it -> shape.choices().contains(draft.side(it).key()))
        .map(it -> {
          var id = it.person().toString();
          return new InputView.Option(id, called(draft, shape, it), id.equals(chosen));
        })
        .toList();
  }

  /// With their company where people of both may be named.
  private static String called(Draft draft, FieldShape shape, PlanMember person) {
    return shape.choices().size() == 1
        ? person.name()
        : person.name() + " · " + draft.plan().seat(draft.side(person)).shortName();
  }
}
