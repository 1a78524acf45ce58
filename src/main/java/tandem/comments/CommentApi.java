package tandem.comments;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Plans;

/// What is said about a plan, thread by thread.
@RestController
@RequestMapping("/api/v1/plans/{plan}/comments")
class CommentApi {
  private final Plans plans;
  private final Comments comments;
  private final Commenting commenting;

  CommentApi(Plans plans, Comments comments, Commenting commenting) {
    this.plans = plans;
    this.comments = comments;
    this.commenting = commenting;
  }

  /// Has to say who sees it: `only_us` is never guessed.
  record Beginning(
      @Nullable String unit,
      @Nullable String text,
      @Nullable Boolean onlyUs,
      @Nullable List<String> mentions) {}

  record Answering(@Nullable String text, @Nullable List<String> mentions) {}

  /// Of one unit if `unit` names it; only the open or only the resolved ones if `open` says so.
  @GetMapping
  Page<ThreadAnswer> all(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable Boolean open,
      Turn turn) {
    var draft = plans.draft(plan);
    var about = unit == null ? null : unit(draft, unit);
    var found =
        comments.all(draft).stream()
            .filter(it -> about == null || it.unit().equals(about))
            .filter(it -> open == null || it.isOpen() == open)
            .toList();
    return Page.of(found, CommentApi::key, turn).map(it -> ThreadAnswer.of(draft, it));
  }

  /// The thread in which that comment stands.
  @GetMapping("/{comment}")
  ThreadAnswer one(@PathVariable PlanId plan, @PathVariable UUID comment) {
    var draft = plans.draft(plan);
    return ThreadAnswer.of(draft, comments.with(draft, comment));
  }

  @PostMapping
  ResponseEntity<ThreadAnswer> begin(
      @PathVariable PlanId plan, @RequestBody Beginning asked, @SignedIn Member member) {
    var unit = unit(plans.draft(plan), asked.unit() == null ? "" : asked.unit());
    if (asked.onlyUs() == null) {
      throw RuleBroken.in("only_us", "comment.who-sees-missing");
    }
    var words = words(asked.text(), asked.mentions());
    return made(plan, commenting.begin(plan, unit, asked.onlyUs(), words, member));
  }

  @PostMapping("/{thread}/answers")
  ResponseEntity<ThreadAnswer> answer(
      @PathVariable PlanId plan,
      @PathVariable UUID thread,
      @RequestBody Answering asked,
      @SignedIn Member member) {
    var words = words(asked.text(), asked.mentions());
    return made(plan, commenting.answer(plan, thread, words, member));
  }

  @PutMapping("/{thread}/resolution")
  ThreadAnswer resolve(
      @PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.resolve(plan, thread, member);
    return one(plan, thread);
  }

  @DeleteMapping("/{thread}/resolution")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(@PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.reopen(plan, thread, member);
  }

  @PutMapping("/{thread}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable PlanId plan, @PathVariable UUID thread, @SignedIn Member member) {
    commenting.read(plan, thread, member);
  }

  @DeleteMapping("/{comment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable PlanId plan, @PathVariable UUID comment, @SignedIn Member member) {
    commenting.takeBack(plan, comment, member);
  }

  private ResponseEntity<ThreadAnswer> made(PlanId plan, UUID comment) {
    var place = URI.create("/api/v1/plans/" + plan + "/comments/" + comment);
    return ResponseEntity.created(place).body(one(plan, comment));
  }

  private static Words words(@Nullable String text, @Nullable List<String> mentions) {
    return Words.of(text == null ? "" : text, mentions == null ? List.of() : mentions);
  }

  private static UnitId unit(Draft draft, String id) {
    return draft
        .find(id)
        .orElseThrow(() -> RuleBroken.in("unit", "field.unreadable.unit", id))
        .id();
  }

  /// The order in which threads began.
  private static String key(CommentThread thread) {
    return thread.comments().getFirst().at() + " " + thread.id();
  }
}
