package tandem.plans;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.plans.Adding.Addition;
import tools.jackson.databind.JsonNode;

/// Strategies, goals with what stands with them, and actions: one way in for all kinds of unit.
@RestController
@RequestMapping(
    "/api/v1/plans/{plan}/{units:strategies|goals|actions|own-lines|measures|assumptions|accounts|risks|scenarios|scenario-numbers}")
class UnitApi {
  private final Plans plans;
  private final Adding adding;
  private final Shapes shapes;

  UnitApi(Plans plans, Adding adding, Shapes shapes) {
    this.plans = plans;
    this.adding = adding;
    this.shapes = shapes;
  }

  /// `fields` are first values by name; `blanks` are for the other side to fill; `only_us` hides it
  /// from them.
  record NewUnit(
      @Nullable String side,
      @Nullable String parent,
      @Nullable Boolean onlyUs,
      @Nullable Map<String, JsonNode> fields,
      @Nullable List<Ask> blanks) {

    Addition addition(Plan plan, UnitShape shape) {
      var values = new TreeMap<String, String>();
      if (fields != null) {
        fields.forEach(
            (name, value) -> values.put(name, Given.text(plan, shape.given(name), value)));
      }
      return new Addition(
          shape.kind(),
          side == null ? null : Side.of(side),
          parent == null ? null : parent(parent),
          Boolean.TRUE.equals(onlyUs),
          values);
    }

    private static UnitId parent(String text) {
      try {
        return UnitId.of(text);
      } catch (NotFound unreadable) {
        throw RuleBroken.in("parent", "field.unreadable.unit", text);
      }
    }
  }

  @GetMapping
  Page<UnitAnswer> all(@PathVariable PlanId plan, @PathVariable String units, Turn turn) {
    var draft = plans.draft(plan);
    var shape = shapes.at(units);
    return Page.of(draft.units(shape.kind()), unit -> "%09d".formatted(unit.number()), turn)
        .map(unit -> UnitAnswer.of(draft, unit, shape));
  }

  @GetMapping("/{unit}")
  ResponseEntity<UnitAnswer> one(
      @PathVariable PlanId plan, @PathVariable String units, @PathVariable UnitId unit) {
    var answer = answer(plans.draft(plan), units, unit);
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  @PostMapping
  ResponseEntity<UnitAnswer> add(
      @PathVariable PlanId plan,
      @PathVariable String units,
      @RequestBody NewUnit asked,
      @SignedIn Member member) {
    var addition = asked.addition(plans.draft(plan).plan(), shapes.at(units));
    var blanks = asked.blanks() == null ? List.<Ask>of() : asked.blanks();
    var id = adding.add(plan, addition, blanks, member);
    var answer = answer(plans.draft(plan), units, id);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/" + units + "/" + id))
        .eTag(Version.tag(answer.version()))
        .body(answer);
  }

  @DeleteMapping("/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable PlanId plan,
      @PathVariable String units,
      @PathVariable UnitId unit,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    adding.remove(
        plan,
        unit,
        draft -> {
          var present = answer(draft, units, unit);
          version.mustBe(present.version(), present);
        },
        member);
  }

  private UnitAnswer answer(Draft draft, String units, UnitId id) {
    var shape = shapes.at(units);
    var unit = draft.unit(id);
    if (!unit.kind().equals(shape.kind())) {
      throw new NotFound(id);
    }
    return UnitAnswer.of(draft, unit, shape);
  }
}
