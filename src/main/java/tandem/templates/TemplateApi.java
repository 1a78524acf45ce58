package tandem.templates;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;

/// What a plan can begin with: its key is `from` of a new plan.
@RestController
class TemplateApi {
  private final Shipped shipped;
  private final OwnTemplates own;

  TemplateApi(Shipped shipped, OwnTemplates own) {
    this.shipped = shipped;
    this.own = own;
  }

  record NewTemplate(@Nullable String name, @Nullable String about) {}

  @GetMapping("/api/v1/templates")
  Page<TemplateView> all(Turn turn) {
    var all =
        Stream.concat(
                shipped.all().stream().map(it -> TemplateView.of(it, false)),
                own.all().stream().map(it -> TemplateView.of(it, true)))
            .toList();
    return Page.of(all, TemplateView::key, turn);
  }

  /// Keeps what one's own side wrote in the plan.
  @PostMapping("/api/v1/plans/{plan}/template")
  ResponseEntity<TemplateView> keep(
      @PathVariable PlanId plan, @RequestBody NewTemplate asked, @SignedIn Member member) {
    var name = Objects.requireNonNullElse(asked.name(), "");
    var about = Objects.requireNonNullElse(asked.about(), "");
    var template = TemplateView.of(own.keep(plan, name, about, member), true);
    return ResponseEntity.created(URI.create("/api/v1/templates")).body(template);
  }

  @DeleteMapping("/api/v1/templates/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id) {
    own.remove(id);
    return ResponseEntity.noContent().build();
  }
}
