package tandem.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;

/// Writes and reads the books. The row lock on a book makes revisions follow the order of commits.
@Component
public class Ledger {
  private final JdbcClient jdbc;
  private final Signals signals;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Ledger(JdbcClient jdbc, Signals signals, Clock clock, ApplicationEventPublisher events) {
    this.signals = signals;
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void open(PlanId plan) {
    jdbc.sql("insert into ledger.book (plan) values (:plan)").param("plan", plan.value()).update();
  }

  /// Appends what really changed as one revision, and tells who stands above. Part of the caller's
  /// transaction.
  ///
  /// @return the plan's revision: a new one, or the present one if nothing changed
  @Transactional(propagation = Propagation.MANDATORY)
  public long record(
      PlanId plan,
      Member by,
      Recorded.Matter matter,
      @Nullable String reason,
      @Nullable UUID suggestion,
      List<Change> changes) {
    var real = changes.stream().filter(Change::isChange).toList();
    if (real.isEmpty()) {
      return revision(plan);
    }
    var book = turnPage(plan);
    var digest = book.digest();
    var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    for (int i = 0; i < real.size(); i++) {
      var entry = entry(plan, book.revision(), i, real.get(i), by, at, reason, suggestion);
      digest = Digest.of(digest, entry);
      append(entry, digest);
    }
    jdbc.sql("update ledger.book set digest = :digest where plan = :plan")
        .param("digest", digest)
        .param("plan", plan.value())
        .update();
    events.publishEvent(new Recorded(plan, book.revision(), by, matter, real));
    signals.send(signal(plan, book.revision(), by, real));
    return book.revision();
  }

  /// Keeps others from changing this plan until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(PlanId plan) {
    var book =
        jdbc.sql("select revision from ledger.book where plan = :plan for update")
            .param("plan", plan.value())
            .query(Long.class)
            .optional();
    if (book.isEmpty()) {
      throw new NotFound(plan);
    }
  }

  @Transactional(readOnly = true)
  public long revision(PlanId plan) {
    return jdbc.sql("select revision from ledger.book where plan = :plan")
        .param("plan", plan.value())
        .query(Long.class)
        .single();
  }

  private static Signal signal(PlanId plan, long revision, Member by, List<Change> changes) {
    return new Signal(
        plan.value(),
        revision,
        by.person().value(),
        by.name(),
        by.organisation().value(),
        changes.stream().map(Ledger::touched).distinct().toList());
  }

  private static Signal.Touched touched(Change change) {
    var privateTo = change.privateTo();
    return new Signal.Touched(
        change.subject(), change.field(), privateTo == null ? null : privateTo.value());
  }

  private record Book(long revision, byte[] digest) {}

  private Book turnPage(PlanId plan) {
    return jdbc.sql(
            """
            update ledger.book set revision = revision + 1
             where plan = :plan returning revision, digest\
            """)
        .param("plan", plan.value())
        .query((row, n) -> new Book(row.getLong("revision"), row.getBytes("digest")))
        .single();
  }

  private static Entry entry(
      PlanId plan,
      long revision,
      int position,
      Change change,
      Member by,
      Instant at,
      @Nullable String reason,
      @Nullable UUID suggestion) {
    var privateTo = change.privateTo();
    return new Entry(
        plan.value(),
        revision,
        position,
        change.subject(),
        change.about(),
        change.field(),
        change.before(),
        change.after(),
        by.person().value(),
        by.organisation().value(),
        at,
        reason,
        suggestion,
        privateTo == null ? null : privateTo.value());
  }

  private void append(Entry entry, byte[] digest) {
    jdbc.sql(
            """
            insert into ledger.change (plan, revision, position, subject, about, field, before, after,
                                       person, organisation, at, reason, suggestion, private_to, digest)
            values (:plan, :revision, :position, :subject, :about, :field, :before, :after,
                    :person, :organisation, :at, :reason, :suggestion, :privateTo, :digest)\
            """)
        .param("plan", entry.plan())
        .param("revision", entry.revision())
        .param("position", entry.position())
        .param("subject", entry.subject())
        .param("about", entry.about())
        .param("field", entry.field())
        .param("before", entry.before())
        .param("after", entry.after())
        .param("person", entry.person())
        .param("organisation", entry.organisation())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("reason", entry.reason())
        .param("suggestion", entry.suggestion())
        .param("privateTo", entry.privateTo())
        .param("digest", digest)
        .update();
  }
}
