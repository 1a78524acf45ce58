package tandem.notices;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.ledger.History.Line;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Suggestion;
import tandem.plans.Unit;

/// New suggestions of the other side, in words: who, for what, instead of what, and where it is
/// answered.
@Component
class Suggested {
  private static final String SUGGESTION = ".suggestion";

  private final FieldViews views;
  private final Notices notices;

  Suggested(FieldViews views, Notices notices) {
    this.views = views;
    this.notices = notices;
  }

  /// Those that wait for the viewer's side and came with these lines; empty where there are none.
  String text(Draft draft, List<Line> lines, BiPredicate<Unit, String> told) {
    return draft.toAnswer(draft.plan().mine()).stream()
        .filter(it -> lines.stream().anyMatch(line -> isOf(line, it)))
        .filter(it -> told.test(draft.unit(it.unit()), it.field()))
        .map(it -> line(draft, it))
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isOf(Line line, Suggestion it) {
    return line.after() != null
        && line.subject().equals(it.unit().value())
        && line.field().equals(it.field() + SUGGESTION);
  }

  private String line(Draft draft, Suggestion it) {
    var unit = draft.unit(it.unit());
    var view =
        views.of(draft, unit, it.field()).suggestions().stream()
            .filter(shown -> shown.id().equals(it.id()))
            .findFirst()
            .orElseThrow();
    return notices.say(
        "notices.decide.line",
        view.author(),
        view.label(),
        views.called(draft, unit),
        view.base().isEmpty() ? notices.say("notices.nothing") : view.base(),
        view.text(),
        view.reason(),
        notices.link(view.path()));
  }
}
