package tandem.comments;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Snapshot;
import tandem.plans.Draft;

/// What is said about the units of a plan, as its viewer may read it.
@Component
public class Comments {
  private final Threads threads;

  Comments(Threads threads) {
    this.threads = threads;
  }

  /// One's own way to look at a plan's threads.
  public record Filter(Show show, Seen seen, boolean mentionsMe) {
    public enum Show {
      OPEN,
      RESOLVED,
      ALL
    }

    public enum Seen {
      ANY,
      BOTH,
      US
    }

    Predicate<CommentThread> of(Member me) {
      return it ->
          (show == Show.ALL || it.isOpen() == (show == Show.OPEN))
              && (seen == Seen.ANY || (it.privateTo() == null) == (seen == Seen.BOTH))
              && (!mentionsMe || it.mentions(me.person()));
    }
  }

  /// A comment in which somebody is asked to read it. Who else is asked, it does not tell.
  public record Asked(PlanId plan, UnitId unit, UUID thread, Comment comment) {}

  /// What the viewer is asked to read and has not, in all plans, oldest first.
  @Transactional(readOnly = true)
  public List<Asked> asking(Member me) {
    return threads.asking(me.person());
  }

  /// All threads about what still stands in the plan, in the order in which they began.
  @Transactional(readOnly = true)
  public List<CommentThread> all(Draft draft) {
    var plan = draft.plan().id();
    return Snapshot.once(
        Comments.class,
        plan,
        () ->
            threads.of(plan).stream()
                .filter(it -> draft.find(it.unit().toString()).isPresent())
                .toList());
  }

  /// @throws NotFound also if the viewer may not see it
  @Transactional(readOnly = true)
  public CommentThread thread(Draft draft, UUID id) {
    return all(draft).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  /// The thread in which that comment stands.
  ///
  /// @throws NotFound also if the viewer may not see it
  @Transactional(readOnly = true)
  public CommentThread with(Draft draft, UUID comment) {
    return all(draft).stream()
        .filter(it -> it.comments().stream().anyMatch(c -> c.id().equals(comment)))
        .findFirst()
        .orElseThrow(() -> new NotFound(comment));
  }
}
