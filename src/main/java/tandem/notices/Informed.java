package tandem.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;
import tandem.inbox.MailServer;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.notices.Readers.Reader;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// What became of the parts and actions of which somebody is informed (I): told in their digest,
/// never at once, and nothing waits for them.
@Component
class Informed {
  private static final int MANY = 2000;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final History history;
  private final Shapes shapes;
  private final Steps steps;
  private final Notices notices;
  private final MailServer server;

  Informed(
      JdbcClient jdbc,
      Plans plans,
      History history,
      Shapes shapes,
      Steps steps,
      Notices notices,
      MailServer server) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.history = history;
    this.shapes = shapes;
    this.steps = steps;
    this.notices = notices;
    this.server = server;
  }

  /// @param before the revision before the first change
  private record News(PlanId plan, long before, Set<UUID> units) {}

  /// For whoever acts, plan by plan; empty where nothing changed by others since then.
  @Transactional(readOnly = true)
  public String since(Instant since, Reader reader) {
    return news(since, reader).stream()
        .map(it -> text(plans.draft(it.plan()), it, since, reader))
        .collect(Collectors.joining());
  }

  private List<News> news(Instant since, Reader reader) {
    return jdbc.sql(
            """
            select r.plan, min(c.revision) - 1 as before, array_agg(distinct r.unit) as units
              from stakeholders.role r
              join plans.unit u on u.plan = r.plan and u.id = r.unit and u.removed_at is null
              join ledger.change c on c.plan = r.plan and c.subject = r.unit
             where r.person = :me and r.letter = 'I' and r.declined_at is null
               and c.at >= :since and c.person <> :me
             group by r.plan order by r.plan\
            """)
        .param("me", reader.member().person().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new News(
                new PlanId(row.getObject("plan", UUID.class)),
                row.getLong("before"),
                Set.of((UUID[]) row.getArray("units").getArray())))
        .list();
  }

  private String text(Draft draft, News news, Instant since, Reader reader) {
    if (!server.takes(draft.plan().sample())) {
      return "";
    }
    var me = reader.member().person().value();
    var lines =
        history.after(news.plan(), news.before(), MANY).stream()
            .filter(it -> news.units().contains(it.subject()) && !it.personId().equals(me))
            .filter(it -> !it.at().isBefore(since))
            .toList();
    var told =
        Stream.concat(
                done(draft, lines),
                Stream.of(steps.text(draft, Steps.together(steps.of(draft, lines).toList()))))
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining("\n\n"));
    return told.isEmpty()
        ? ""
        : notices.say("notices.digest.plan", draft.plan().title())
            + told
            + "\n\n"
            + notices.link("/plans/" + draft.plan().id())
            + "\n\n";
  }

  private Stream<String> done(Draft draft, List<Line> lines) {
    return lines.stream()
        .filter(it -> it.field().equals("done") && it.after() != null)
        .flatMap(it -> draft.find(it.subject().toString()).stream())
        .distinct()
        .map(it -> notices.say("notices.informed.done", shapes.called(it)));
  }
}
