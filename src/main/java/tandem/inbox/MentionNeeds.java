package tandem.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.basics.Day;
import tandem.comments.Comments.Asked;
import tandem.plans.Draft;
import tandem.plans.FieldViews;

/// Comments in which somebody asked the viewer in particular to read them.
@Component
class MentionNeeds {
  private final FieldViews views;

  MentionNeeds(FieldViews views) {
    this.views = views;
  }

  List<Needs.Row> of(Needs.Around around) {
    var drafts = around.drafts().stream().collect(Collectors.toMap(it -> it.plan().id(), it -> it));
    return around.asked().stream()
        .filter(it -> drafts.containsKey(it.plan()))
        .map(it -> row(Objects.requireNonNull(drafts.get(it.plan())), it))
        .toList();
  }

  private Needs.Row row(Draft draft, Asked asked) {
    var comment = asked.comment();
    var called = views.called(draft, draft.unit(asked.unit()));
    var text = String.valueOf(comment.text());
    var path = "/plans/" + draft.plan().id() + "/units/" + asked.unit() + "/comments";
    return new Needs.Row(
        "read",
        "@",
        text,
        List.of(comment.author(), called, text),
        draft.plan(),
        comment.id().toString(),
        path + "?at=" + asked.thread() + "#thread-" + asked.thread(),
        false,
        Day.of(comment.at()));
  }
}
