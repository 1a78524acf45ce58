package tandem.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.actions.ActionShape;
import tandem.basics.PlanId;
import tandem.inbox.MailServer;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.notices.Readers.Reader;
import tandem.notices.Steps.Step;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.stakeholders.Content;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// What the changes of a plan mean for one person, who acts: suggestions to answer, days that moved
/// where they have a letter, and what they said yes to and says something else now.
@Component
class NewsFor {
  private static final int MANY = 2000;
  private static final Set<String> DAYS = Set.of("start", "due");

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Roles roles;
  private final History history;
  private final Shapes shapes;
  private final Suggested suggested;
  private final Steps steps;
  private final Notices notices;
  private final MailServer server;

  NewsFor(
      JdbcClient jdbc,
      Plans plans,
      Roles roles,
      History history,
      Shapes shapes,
      Suggested suggested,
      Steps steps,
      Notices notices,
      MailServer server) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.roles = roles;
    this.history = history;
    this.shapes = shapes;
    this.suggested = suggested;
    this.steps = steps;
    this.notices = notices;
    this.server = server;
  }

  /// @param after what they were told up to, `upTo` what this tells up to
  record Found(long after, long upTo, List<Notice> notices) {}

  @Transactional(readOnly = true)
  public Found of(PlanId plan, long revision, Reader reader) {
    var after = told(plan, reader, revision - 1);
    var draft = plans.draft(plan);
    var upTo = draft.plan().revision();
    if (upTo <= after || !server.takes(draft.plan().sample())) {
      return new Found(after, upTo, List.of());
    }
    var me = reader.member().person().value();
    var lines =
        history.after(plan, after, MANY).stream().filter(it -> !it.personId().equals(me)).toList();
    return new Found(
        after,
        upTo,
        Stream.concat(suggested(draft, lines, reader), changed(draft, lines, reader)).toList());
  }

  private long told(PlanId plan, Reader reader, long otherwise) {
    return jdbc.sql("select revision from notices.told where plan = :plan and person = :me")
        .param("plan", plan.value())
        .param("me", reader.member().person().value())
        .query(Long.class)
        .optional()
        .orElse(otherwise);
  }

  private Stream<Notice> suggested(Draft draft, List<Line> lines, Reader reader) {
    var plan = draft.plan();
    var fresh = suggested.text(draft, lines, (unit, field) -> true);
    return fresh.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Notice(
                reader.to(),
                plan.id(),
                Reason.DECIDE,
                notices.say("notices.decide.subject", plan.theirs().shortName(), plan.title()),
                notices.say(
                    "notices.decide.text",
                    reader.member().name(),
                    plan.title(),
                    plan.vendor().name(),
                    plan.partner().name(),
                    fresh)));
  }

  private Stream<Notice> changed(Draft draft, List<Line> lines, Reader reader) {
    Map<UUID, Role> mine =
        roles.of(draft.plan().id()).stream()
            .filter(it -> it.person().equals(reader.member().person()) && !it.isDeclined())
            .filter(it -> it.letter() != Letter.I) // is told in a digest
            .collect(Collectors.toMap(it -> it.unit().value(), Function.identity()));
    var touched = lines.stream().filter(it -> mine.containsKey(it.subject())).toList();
    var moves = Steps.together(steps.of(draft, touched).filter(it -> isDay(draft, it)).toList());
    var words =
        Steps.together(
            steps
                .of(draft, touched)
                .filter(it -> !isDay(draft, it))
                .filter(it -> isOther(draft, Objects.requireNonNull(mine.get(it.subject()))))
                .toList());
    var who = touched.stream().map(Line::person).distinct().collect(Collectors.joining(", "));
    return Stream.of(
            notice(
                draft,
                reader,
                Reason.MOVED,
                who,
                moves,
                "/plans/" + draft.plan().id() + "/actions"),
            notice(draft, reader, Reason.CHANGED, who, words, "/inbox"))
        .filter(Objects::nonNull);
  }

  private static boolean isDay(Draft draft, Step step) {
    return DAYS.contains(step.field())
        && draft
            .find(step.subject().toString())
            .filter(it -> it.kind().equals(ActionShape.KIND))
            .isPresent();
  }

  /// Whether they said yes to what it says no more.
  private boolean isOther(Draft draft, Role role) {
    return role.isAcknowledged() && !role.stands(Content.of(draft.unit(role.unit()), shapes));
  }

  private @Nullable Notice notice(
      Draft draft, Reader reader, Reason reason, String who, List<Step> of, String path) {
    var plan = draft.plan();
    return of.isEmpty()
        ? null
        : new Notice(
            reader.to(),
            plan.id(),
            reason,
            notices.say("notices." + reason.key() + ".subject", plan.title()),
            notices.say(
                "notices." + reason.key() + ".text",
                reader.member().name(),
                who,
                plan.title(),
                plan.vendor().name(),
                plan.partner().name(),
                steps.text(draft, of),
                notices.link(path)));
  }
}
