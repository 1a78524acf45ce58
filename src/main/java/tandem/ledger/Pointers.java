package tandem.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;
import tandem.database.Snapshot;
import tandem.ledger.History.Line;

/// What became of the things that fields point at, since they point there.
@Component
public class Pointers {
  private final JdbcClient jdbc;

  Pointers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A field of `subject` that points at `target`. `answer` is what the book calls it when somebody
  /// answers for the subject that the target moved.
  public record Pointer(UUID subject, String field, UUID target, String answer) {}

  private record Found(int pointer, Line line) {}

  /// What both sides see changed in each target after its field was written last, and what was
  /// answered since; oldest first. One statement for all of them.
  @Transactional(readOnly = true)
  public Map<Pointer, List<Line>> since(PlanId plan, List<Pointer> pointers) {
    return pointers.isEmpty()
        ? Map.of()
        : Snapshot.once(Pointers.class, List.of(plan, pointers), () -> read(plan, pointers));
  }

  private Map<Pointer, List<Line>> read(PlanId plan, List<Pointer> pointers) {
    return jdbc
        .sql("select m.n, " + History.COLUMNS + History.FROM + AFTER)
        .param("plan", plan.value())
        .param("subjects", texts(pointers, it -> it.subject().toString()))
        .param("fields", texts(pointers, Pointer::field))
        .param("targets", texts(pointers, it -> it.target().toString()))
        .param("answers", texts(pointers, Pointer::answer))
        .query((row, n) -> new Found(row.getInt("n"), History.line(row, n)))
        .list()
        .stream()
        .collect(groupingBy(it -> pointers.get(it.pointer() - 1), mapping(Found::line, toList())));
  }

  private static String[] texts(List<Pointer> pointers, Function<Pointer, String> text) {
    return pointers.stream().map(text).toArray(String[]::new);
  }

  private static final String AFTER =
      """
       join unnest(cast(:subjects as uuid[]), cast(:fields as text[]), cast(:targets as uuid[]), cast(:answers as text[]))
            with ordinality m(subject, field, target, answer, n)
         on (c.subject = m.target or (c.subject = m.subject and c.field = m.answer))
        and c.revision > (select max(w.revision) from ledger.change w
                           where w.plan = :plan and w.subject = m.subject and w.field = m.field)
       where c.plan = :plan and c.private_to is null
       order by c.revision, c.position\
      """;
}
