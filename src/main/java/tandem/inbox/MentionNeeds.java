package tandem.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.comments.Comment;
import tandem.comments.CommentThread;
import tandem.comments.Comments;
import tandem.plans.Draft;
import tandem.plans.FieldViews;

/// Comments in which somebody asked the viewer in particular to read them.
@Component
class MentionNeeds {
  private final Comments comments;
  private final FieldViews views;

  MentionNeeds(Comments comments, FieldViews views) {
    this.comments = comments;
    this.views = views;
  }

  List<Needs.Row> of(Draft draft, Member me) {
    return comments.all(draft).stream()
        .flatMap(thread ->
            thread.comments().stream()
                .filter(it -> it.asks(me.person()))
                .map(it -> row(draft, thread, it)))
        .toList();
  }

  private Needs.Row row(Draft draft, CommentThread thread, Comment comment) {
    var called = views.called(draft, draft.unit(thread.unit()));
    var text = String.valueOf(comment.text());
    var path = "/plans/" + draft.plan().id() + "/units/" + thread.unit() + "/comments";
    return new Needs.Row(
        "read",
        "@",
        text,
        List.of(comment.author(), called, text),
        draft.plan(),
        comment.id().toString(),
        path + "?at=" + thread.id() + "#thread-" + thread.id(),
        false);
  }
}
