package tandem.goals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.plans.Plans;

/// The goals that ask to be reconfirmed, and answering them.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class ReconfirmApi {
  private final Plans plans;
  private final Reconfirmations reconfirmations;
  private final Reconfirming reconfirming;

  ReconfirmApi(Plans plans, Reconfirmations reconfirmations, Reconfirming reconfirming) {
    this.plans = plans;
    this.reconfirmations = reconfirmations;
    this.reconfirming = reconfirming;
  }

  /// `answer` is `keep`, `tie`, `change` or `drop`; `strategy` the one to tie the goal to.
  record Answering(@Nullable String answer, @Nullable String reason, @Nullable String strategy) {}

  record TurnAnswer(String field, @Nullable String before, @Nullable String after) {}

  record Given(
      String side, String verdict, String person, String name, Instant at, String reason) {}

  /// `side` is whose strategy it is, `waits_for` the sides that still have to answer, `version`
  /// what an answer names.
  record QuestionAnswer(
      String goal,
      String side,
      String strategy,
      boolean ended,
      List<TurnAnswer> changes,
      List<String> waitsFor,
      List<Given> answers,
      long version) {

    static QuestionAnswer of(Reconfirmation it, Side viewer) {
      return new QuestionAnswer(
          it.goal().id().toString(),
          it.tie().key(),
          it.strategy().toString(),
          it.ended(),
          it.turns(viewer).stream()
              .map(turn -> new TurnAnswer(turn.field(), turn.before(), turn.after()))
              .toList(),
          Arrays.stream(Side.values()).filter(it::waitsFor).map(Side::key).toList(),
          it.answers().values().stream().map(QuestionAnswer::given).toList(),
          it.revision());
    }

    private static Given given(Reconfirmation.Answer it) {
      return new Given(
          it.side().key(),
          it.verdict().told(),
          it.person().toString(),
          it.name(),
          it.at(),
          it.reason());
    }

    private String key() {
      return goal + " " + side;
    }
  }

  @GetMapping("/reconfirmations")
  Page<QuestionAnswer> all(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    var asked =
        reconfirmations.of(draft).stream()
            .map(it -> QuestionAnswer.of(it, draft.plan().mine()))
            .toList();
    return Page.of(asked, QuestionAnswer::key, turn);
  }

  @GetMapping("/goals/{goal}/reconfirmations/{side}")
  ResponseEntity<QuestionAnswer> one(
      @PathVariable PlanId plan, @PathVariable UnitId goal, @PathVariable String side) {
    var draft = plans.draft(plan);
    var asked =
        reconfirmations
            .of(draft, goal, Side.of(side))
            .map(it -> QuestionAnswer.of(it, draft.plan().mine()))
            .orElseThrow(() -> new NotFound(goal));
    return ResponseEntity.ok().eTag(Version.tag(asked.version())).body(asked);
  }

  @PostMapping("/goals/{goal}/reconfirmations/{side}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @PathVariable String side,
      @RequestHeader("If-Match") Version version,
      @RequestBody Answering answering,
      @SignedIn Member member) {
    var reply = Reply.of(answering.answer());
    var about = new Reconfirming.About(goal, Side.of(side), version.number());
    var reason = answering.reason() == null ? "" : answering.reason();
    try {
      reply.give(reconfirming, plan, about, reason, answering.strategy(), member);
    } catch (Outdated outdated) {
      var mine = plans.draft(plan).plan().mine();
      throw new Outdated(QuestionAnswer.of((Reconfirmation) outdated.current(), mine));
    }
  }
}
