package tandem.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.actions.ActionShape;
import tandem.actions.ActionState;
import tandem.actions.Completions;
import tandem.inbox.MailServer;
import tandem.notices.Readers.Reader;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// The question of the week: how does it go with what you do, and nobody spoke of for two weeks?
@Component
class Quiet {
  private static final Set<ActionState> OPEN =
      EnumSet.of(ActionState.TO_DO, ActionState.DOING, ActionState.LATE, ActionState.BLOCKED);

  private final Plans plans;
  private final Roles roles;
  private final Completions completions;
  private final Shapes shapes;
  private final Notices notices;
  private final MailServer server;
  private final Clock clock;

  Quiet(
      Plans plans,
      Roles roles,
      Completions completions,
      Shapes shapes,
      Notices notices,
      MailServer server,
      Clock clock) {
    this.plans = plans;
    this.roles = roles;
    this.completions = completions;
    this.shapes = shapes;
    this.notices = notices;
    this.server = server;
    this.clock = clock;
  }

  /// One notice a plan, for whoever acts.
  @Transactional(readOnly = true)
  public List<Notice> of(Reader reader) {
    return plans.all().stream()
        .filter(plan -> plan.stage() != Stage.CLOSED && server.takes(plan.sample()))
        .map(plan -> plans.draft(plan.id()))
        .flatMap(draft -> {
          var quiet = quiet(draft, reader);
          return quiet.isEmpty()
              ? java.util.stream.Stream.empty()
              : java.util.stream.Stream.of(notice(draft, quiet, reader));
        })
        .toList();
  }

  private List<Unit> quiet(Draft draft, Reader reader) {
    var mine =
        roles.of(draft.plan().id()).stream()
            .filter(it -> it.letter() == Letter.R && !it.isDeclined())
            .filter(it -> it.person().equals(reader.member().person()))
            .map(it -> it.unit())
            .collect(Collectors.toSet());
    var today = LocalDate.now(clock);
    var done = mine.isEmpty() ? Set.of() : completions.of(draft.plan().id()).keySet();
    return draft.units(ActionShape.KIND).stream()
        .filter(it -> mine.contains(it.id()) && !ActionShape.isLater(it))
        .filter(it -> ActionShape.isQuiet(it, clock.instant()))
        .filter(it -> OPEN.contains(ActionState.of(it, done.contains(it.id()), today)))
        .toList();
  }

  private Notice notice(Draft draft, List<Unit> quiet, Reader reader) {
    var plan = draft.plan();
    var lines =
        quiet.stream()
            .map(it ->
                notices.say(
                    "notices.quiet.line",
                    shapes.called(it),
                    notices.link("/plans/" + plan.id() + "/units/" + it.id() + "/comments")))
            .collect(Collectors.joining());
    return new Notice(
        reader.to(),
        plan.id(),
        Reason.QUIET,
        notices.say("notices.quiet.subject", plan.title()),
        notices.say(
            "notices.quiet.text",
            reader.member().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            lines));
  }
}
