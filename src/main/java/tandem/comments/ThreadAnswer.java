package tandem.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.plans.Draft;

/// A thread as a program reads it. Its `id` is that of its first comment; `only_us`: the other side
/// does not see it.
record ThreadAnswer(
    UUID id,
    String unit,
    String kind,
    boolean onlyUs,
    boolean open,
    @Nullable PersonId resolvedBy,
    @Nullable Instant resolvedAt,
    List<CommentAnswer> comments) {

  /// `text` is null once it was taken back.
  record CommentAnswer(
      UUID id,
      PersonId person,
      String name,
      String side,
      Instant at,
      @Nullable String text,
      List<Comment.Mention> mentions) {

    static CommentAnswer of(Comment it) {
      return new CommentAnswer(
          it.id(), it.person(), it.author(), it.side().key(), it.at(), it.text(), it.mentions());
    }
  }

  static ThreadAnswer of(Draft draft, CommentThread thread) {
    var settled = thread.resolution();
    return new ThreadAnswer(
        thread.id(),
        thread.unit().toString(),
        draft.unit(thread.unit()).kind(),
        thread.privateTo() != null,
        thread.isOpen(),
        settled == null ? null : settled.person(),
        settled == null ? null : settled.at(),
        thread.comments().stream().map(CommentAnswer::of).toList());
  }
}
