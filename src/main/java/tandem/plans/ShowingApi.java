package tandem.plans;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;

/// The private lines of numbers that their owner shows to the other side.
@RestController
@RequestMapping("/api/v1/plans/{plan}/shown-lines")
class ShowingApi {
  private final Plans plans;
  private final Shapes shapes;
  private final Showing showing;

  ShowingApi(Plans plans, Shapes shapes, Showing showing) {
    this.plans = plans;
    this.shapes = shapes;
    this.showing = showing;
  }

  /// `side` owns it and alone writes it.
  record ShownLine(String line, String side) {}

  @GetMapping
  Page<ShownLine> all(@PathVariable PlanId plan, Turn turn) {
    var shown = plans.plan(plan).shown().stream().sorted().toList();
    return Page.of(shown, line -> line, turn)
        .map(line -> new ShownLine(line, shapes.owner(line).key()));
  }

  @PutMapping("/{line}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void show(@PathVariable PlanId plan, @PathVariable String line, @SignedIn Member member) {
    showing.show(plan, line, member);
  }

  @DeleteMapping("/{line}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hide(@PathVariable PlanId plan, @PathVariable String line, @SignedIn Member member) {
    showing.hide(plan, line, member);
  }
}
