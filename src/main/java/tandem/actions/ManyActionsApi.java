package tandem.actions;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.actions.ActionsTogether.Wanted;
import tandem.actions.ActionsTogether.What;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Plans;

/// Actions by the line, by the pack, and several changed at once.
@RestController
@RequestMapping("/api/v1")
class ManyActionsApi {
  private final Plans plans;
  private final QuickAdding quick;
  private final Packs packs;
  private final ActionsTogether together;
  private final MessageSource messages;

  ManyActionsApi(
      Plans plans,
      QuickAdding quick,
      Packs packs,
      ActionsTogether together,
      MessageSource messages) {
    this.plans = plans;
    this.quick = quick;
    this.packs = packs;
    this.together = together;
    this.messages = messages;
  }

  /// For instance `Train eight sellers @Ana 8 Mar 64h after 6`.
  record LineBody(@Nullable String line) {}

  record AddedAnswer(UnitId id) {}

  @PostMapping("/plans/{plan}/quick-actions")
  ResponseEntity<AddedAnswer> add(
      @PathVariable PlanId plan, @RequestBody LineBody body, @SignedIn Member member) {
    var id = quick.add(plan, text(body.line()), member);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/actions/" + id))
        .body(new AddedAnswer(id));
  }

  record PacksAnswer(List<Pack> items) {}

  @GetMapping("/action-packs")
  PacksAnswer packs() {
    return new PacksAnswer(packs.all());
  }

  /// `anchor` is the day the pack counts from; `goal`, if there is one, what its actions serve.
  record PackBody(@Nullable String pack, @Nullable String anchor, @Nullable String goal) {}

  record PackAnswer(List<UnitId> actions) {}

  @PostMapping("/plans/{plan}/action-packs")
  @ResponseStatus(HttpStatus.CREATED)
  PackAnswer addPack(
      @PathVariable PlanId plan, @RequestBody PackBody body, @SignedIn Member member) {
    var anchor = Day.of("anchor", text(body.anchor()));
    return new PackAnswer(packs.add(plan, text(body.pack()), anchor, text(body.goal()), member));
  }

  /// `what` is `due`, `doer`, `goal`, `later` or `sooner`; `value` the day, the person or the goal;
  /// `reason` is needed where something becomes a suggestion; `seen` is the revision whose preview
  /// was read.
  record ChangeBody(
      @Nullable List<String> actions,
      @Nullable String what,
      @Nullable String value,
      @Nullable String reason,
      @Nullable Long seen) {

    Wanted wanted() {
      try {
        var ids = actions == null ? List.<String>of() : actions;
        return new Wanted(ids.stream().map(UnitId::of).toList(), What.of(what), text(value));
      } catch (NotFound unreadable) {
        throw RuleBroken.in("actions", "together.nothing");
      }
    }
  }

  /// `fate` is `written`, `suggested`, `same` or `refused`, then with a `detail` why.
  record ForeseenAnswer(
      UnitId action, @Nullable String before, String after, String fate, @Nullable String detail) {}

  record PreviewAnswer(long seen, List<ForeseenAnswer> items) {}

  @PostMapping("/plans/{plan}/action-changes/preview")
  PreviewAnswer preview(
      @PathVariable PlanId plan, @RequestBody ChangeBody body, @SignedIn Member member) {
    var draft = plans.draft(plan);
    return new PreviewAnswer(
        draft.plan().revision(),
        together.foresee(draft, body.wanted(), member).stream()
            .map(it ->
                new ForeseenAnswer(
                    it.action().id(),
                    it.before(),
                    it.after(),
                    ActionQuery.key(it.fate()),
                    detail(it.refused())))
            .toList());
  }

  @PostMapping("/plans/{plan}/action-changes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable PlanId plan, @RequestBody ChangeBody body, @SignedIn Member member) {
    if (body.seen() == null) {
      throw RuleBroken.in("seen", "field.missing");
    }
    together.change(plan, body.wanted(), text(body.reason()), body.seen(), member);
  }

  private @Nullable String detail(@Nullable RuleBroken refused) {
    return refused == null
        ? null
        : messages.getMessage(refused.code(), refused.details(), Locale.ENGLISH);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
