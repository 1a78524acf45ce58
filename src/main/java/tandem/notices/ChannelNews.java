package tandem.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.inbox.Again;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.notices.Readers.Reader;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.Plans;
import tandem.plans.Unit;

/// Tells the channels of a plan what both sides may read: suggestions that wait for their side, and
/// days of actions that moved. Whatever one side keeps to itself goes to no channel, its own
/// neither.
@Component
class ChannelNews {
  private static final int MANY = 2000;
  private static final Set<String> DAYS = Set.of("start", "due");

  private final JdbcClient jdbc;
  private final Readers readers;
  private final Plans plans;
  private final History history;
  private final Steps steps;
  private final Suggested suggested;
  private final Notices notices;
  private final ChatPosts posts;
  private final TransactionOperations transactions;

  ChannelNews(
      JdbcClient jdbc,
      Readers readers,
      Plans plans,
      History history,
      Steps steps,
      Suggested suggested,
      Notices notices,
      ChatPosts posts,
      TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.plans = plans;
    this.history = history;
    this.steps = steps;
    this.suggested = suggested;
    this.notices = notices;
    this.posts = posts;
    this.transactions = transactions;
  }

  private record Waiting(UUID person, String kind) {}

  void tell(PlanId plan, long revision) {
    jdbc.sql("select * from notices.channels_to_tell(:plan, :revision)")
        .param("plan", plan.value())
        .param("revision", revision)
        .query((row, n) -> new Waiting(row.getObject("person", UUID.class), row.getString("kind")))
        .list()
        .forEach(it ->
            readers.of(it.person()).ifPresent(reader -> tell(plan, Chat.of(it.kind()), reader)));
  }

  private void tell(PlanId plan, Chat chat, Reader reader) {
    Acting.as(
        reader.member().person(),
        () -> transactions.executeWithoutResult(status -> post(plan, chat, reader)));
  }

  private void post(PlanId plan, Chat chat, Reader reader) {
    var draft = plans.draft(plan);
    var after = told(plan, chat, draft.plan().revision());
    var lines = history.after(plan, after, MANY);
    var text =
        Stream.of(suggested.text(draft, lines, this::isOfBoth), moved(draft, lines))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("\n\n"));
    if (!text.isEmpty()) {
      posts.put(plan, chat, reader.member(), draft.plan().title(), text);
    }
  }

  /// Notes that it is told up to there; of two jobs that would tell the same, the second waits for
  /// the first and finds nothing new.
  private long told(PlanId plan, Chat chat, long upTo) {
    var before =
        jdbc.sql(
                """
                update notices.channel c set told = greatest(o.told, :to)
                  from (select plan, organisation, kind, told from notices.channel
                         where plan = :plan and kind = :kind for update) o
                 where (c.plan, c.organisation, c.kind) = (o.plan, o.organisation, o.kind)
                returning o.told\
                """)
            .param("plan", plan.value())
            .param("kind", chat.key())
            .param("to", upTo)
            .query(Long.class)
            .optional();
    return before.orElseThrow(() -> new Again.Failed("no channel any more"));
  }

  private String moved(Draft draft, List<Line> lines) {
    var moves =
        Steps.together(
            steps
                .of(draft, lines)
                .filter(it -> DAYS.contains(it.field()))
                .filter(it -> isOfBoth(draft.unit(new UnitId(it.subject())), it.field()))
                .toList());
    return moves.isEmpty()
        ? ""
        : notices.say(
            "channels.moved",
            steps.text(draft, moves),
            notices.link("/plans/" + draft.plan().id() + "/actions"));
  }

  private boolean isOfBoth(Unit unit, String name) {
    Field field = unit.field(name);
    return unit.privateTo() == null && (field == null || field.privateTo() == null);
  }
}
