package tandem.actions;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.plans.Plans;

/// The ways to look at the actions that somebody kept or shares.
@RestController
@RequestMapping("/api/v1/plans/{plan}/action-views")
class ViewApi {
  private final SavedViews views;
  private final Plans plans;

  ViewApi(SavedViews views, Plans plans) {
    this.views = views;
    this.plans = plans;
  }

  /// @param asked as the address of the page names it: `group`, `state`, …
  record NewView(
      @Nullable String name, @Nullable Map<String, String> asked, @Nullable Boolean shared) {}

  @GetMapping
  Page<SavedView> all(@PathVariable PlanId plan, Turn turn) {
    return Page.of(views.of(plans.plan(plan).id()), it -> it.name() + " " + it.id(), turn);
  }

  @PostMapping
  ResponseEntity<SavedView> keep(
      @PathVariable PlanId plan, @RequestBody NewView view, @SignedIn Member member) {
    var asked = view.asked() == null ? Map.<String, String>of() : view.asked();
    var name = view.name() == null ? "" : view.name();
    var kept = views.keep(plan, name, asked, Boolean.TRUE.equals(view.shared()), member);
    var path = "/api/v1/plans/" + plan + "/action-views/" + kept.id();
    return ResponseEntity.created(URI.create(path)).body(kept);
  }

  @DeleteMapping("/{view}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable PlanId plan, @PathVariable UUID view) {
    views.remove(plan, view);
  }
}
