package tandem.plans;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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
import tandem.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/// Strategies, goals and actions: one way in for all kinds of unit.
@RestController
@RequestMapping("/api/v1/plans/{plan}/{units:strategies|goals|actions}")
class UnitApi {
  private final Plans plans;
  private final Drafting drafting;
  private final Shapes shapes;
  private final Ledger ledger;

  UnitApi(Plans plans, Drafting drafting, Shapes shapes, Ledger ledger) {
    this.plans = plans;
    this.drafting = drafting;
    this.shapes = shapes;
    this.ledger = ledger;
  }

  /// `fields` are first values by name; `blanks` are for the other side to fill; `only_us` hides it
  /// from them.
  record NewUnit(
      @Nullable String side,
      @Nullable String parent,
      @Nullable Boolean onlyUs,
      @Nullable Map<String, JsonNode> fields,
      @Nullable List<Drafting.Ask> blanks) {

    Drafting.Addition addition(Plan plan, UnitShape shape) {
      var values = new TreeMap<String, String>();
      if (fields != null) {
        fields.forEach(
            (name, value) -> values.put(name, Given.text(plan, shape.given(name), value)));
      }
      return new Drafting.Addition(
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
    var answer = answer(plan, units, unit);
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  @PostMapping
  ResponseEntity<UnitAnswer> add(
      @PathVariable PlanId plan,
      @PathVariable String units,
      @RequestBody NewUnit asked,
      @SignedIn Member member) {
    var addition = asked.addition(plans.draft(plan).plan(), shapes.at(units));
    var blanks = asked.blanks() == null ? List.<Drafting.Ask>of() : asked.blanks();
    var id = drafting.add(plan, addition, blanks, member);
    var answer = answer(plan, units, id);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/" + units + "/" + id))
        .eTag(Version.tag(answer.version()))
        .body(answer);
  }

  @DeleteMapping("/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void remove(
      @PathVariable PlanId plan,
      @PathVariable String units,
      @PathVariable UnitId unit,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    ledger.lock(plan);
    var present = answer(plan, units, unit);
    version.mustBe(present.version(), present);
    drafting.remove(plan, unit, member);
  }

  private UnitAnswer answer(PlanId plan, String units, UnitId id) {
    var draft = plans.draft(plan);
    var shape = shapes.at(units);
    var unit = draft.unit(id);
    if (!unit.kind().equals(shape.kind())) {
      throw new NotFound(id);
    }
    return UnitAnswer.of(draft, unit, shape);
  }
}
