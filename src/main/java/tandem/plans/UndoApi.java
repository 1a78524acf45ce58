package tandem.plans;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Outdated;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;

/// Taking a change back, and bringing an earlier value back.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class UndoApi {
  private final Plans plans;
  private final Undoing undoing;
  private final Restoring restoring;
  private final Shapes shapes;

  UndoApi(Plans plans, Undoing undoing, Restoring restoring, Shapes shapes) {
    this.plans = plans;
    this.undoing = undoing;
    this.restoring = restoring;
    this.shapes = shapes;
  }

  record Which(@Nullable Long revision) {}

  /// `seen` is the revision the program read the plan at.
  record Earlier(@Nullable Long revision, @Nullable Long seen) {}

  /// Where the plan stands now.
  record Stand(long revision) {}

  @PostMapping("/undo")
  @ResponseStatus(HttpStatus.CREATED)
  Stand undo(@PathVariable PlanId plan, @RequestBody Which which, @SignedIn Member member) {
    plans.plan(plan);
    undoing.undo(plan, given("revision", which.revision()), member);
    return new Stand(plans.plan(plan).revision());
  }

  /// Writes it, or suggests it where the field is not one's side's to write.
  @PostMapping("/units/{unit}/fields/{field}/restoration")
  @ResponseStatus(HttpStatus.CREATED)
  FieldAnswer restore(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestBody Earlier earlier,
      @SignedIn Member member) {
    answer(plan, unit, field);
    try {
      restoring.restore(
          plan,
          unit,
          field,
          given("revision", earlier.revision()),
          given("seen", earlier.seen()),
          member);
    } catch (Stale stale) {
      throw new Outdated(answer(plan, unit, field));
    }
    return answer(plan, unit, field);
  }

  private FieldAnswer answer(PlanId plan, UnitId unit, String field) {
    var draft = plans.draft(plan);
    var of = draft.unit(unit);
    return FieldAnswer.of(draft, of, shapes.field(draft, of, field), shapes.firstHand(of, field));
  }

  private static long given(String name, @Nullable Long number) {
    if (number == null) {
      throw RuleBroken.in(name, "undo.revision-missing");
    }
    return number;
  }
}
