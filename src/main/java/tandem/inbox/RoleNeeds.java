package tandem.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.stakeholders.Content;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;
import tandem.stakeholders.Wanted;

/// Roles the viewer has to answer for, those they gave that came back, and those for which their
/// side has to name somebody.
@Component
class RoleNeeds {
  private final Shapes shapes;

  RoleNeeds(Shapes shapes) {
    this.shapes = shapes;
  }

  List<Needs.Row> of(Draft draft, Roles.Given given, Member me) {
    var rows = new ArrayList<Needs.Row>();
    for (var role : given.roles()) {
      if (role.person().equals(me.person()) && role.waits(content(draft, role))) {
        rows.add(accept(draft, role));
      } else if (role.isDeclined() && role.asking().by().equals(me.person())) {
        rows.add(returned(draft, role));
      }
    }
    if (draft.plan().stage().isBeingWritten()) {
      given.wanted().forEach(it -> rows.add(name(draft, it)));
    }
    return rows;
  }

  private String content(Draft draft, Role role) {
    return draft.find(role.unit().toString()).map(unit -> Content.of(unit, shapes)).orElse("");
  }

  private Needs.Row accept(Draft draft, Role role) {
    var called = called(draft, role.unit());
    return new Needs.Row(
        "accept",
        role.letter().name(),
        called,
        List.of(called),
        draft.plan(),
        role.unit().toString(),
        path(draft, role.unit()) + "/acknowledgement",
        true,
        Day.of(role.asking().at()));
  }

  private Needs.Row returned(Draft draft, Role role) {
    var called = called(draft, role.unit());
    return new Needs.Row(
        "returned",
        role.letter().name(),
        called,
        List.of(role.name(), called, String.valueOf(role.declinedWhy())),
        draft.plan(),
        role.unit() + "-" + role.person(),
        path(draft, role.unit()),
        false,
        Day.of(Objects.requireNonNullElse(role.declinedAt(), role.asking().at())));
  }

  private Needs.Row name(Draft draft, Wanted it) {
    var called = called(draft, it.unit());
    return new Needs.Row(
        "name",
        it.letter().name(),
        called,
        List.of(called, it.askedBy(), it.why() == null ? "" : it.why()),
        draft.plan(),
        it.unit() + "-" + it.letter(),
        path(draft, it.unit()) + "?letter=" + it.letter(),
        false,
        null);
  }

  private static String path(Draft draft, UnitId unit) {
    return "/plans/" + draft.plan().id() + "/roles/" + unit;
  }

  private String called(Draft draft, UnitId unit) {
    return draft.find(unit.toString()).map(shapes::called).orElse(draft.plan().title());
  }
}
