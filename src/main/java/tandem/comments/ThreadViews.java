package tandem.comments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.basics.Side;
import tandem.comments.ThreadView.CommentView;
import tandem.comments.ThreadView.Settled;
import tandem.plans.Ago;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// Turns threads into what people read, and finds the way from one to the next.
@Component
class ThreadViews {
  /// The order in which the tabs of a plan show its units.
  private static final List<String> TABS = List.of("", "strategies", "goals", "actions");

  private final FieldViews views;
  private final Shapes shapes;
  private final Memberships memberships;
  private final Ago ago;

  ThreadViews(FieldViews views, Shapes shapes, Memberships memberships, Ago ago) {
    this.views = views;
    this.shapes = shapes;
    this.memberships = memberships;
    this.ago = ago;
  }

  ThreadView of(Draft draft, CommentThread thread, Member me) {
    var base = "/plans/" + draft.plan().id();
    var settled = thread.resolution();
    return new ThreadView(
        thread.id(),
        base + "/comments/" + thread.id(),
        base + "/units/" + thread.unit() + "/comments#thread-" + thread.id(),
        views.called(draft, draft.unit(thread.unit())),
        thread.privateTo() != null,
        settled == null ? null : new Settled(settled.name(), ago.say(settled.at())),
        thread.asks(me.person()),
        thread.comments().stream().map(it -> of(draft, it, me)).toList());
  }

  private CommentView of(Draft draft, Comment comment, Member me) {
    return new CommentView(
        "/plans/" + draft.plan().id() + "/comments/" + comment.id(),
        comment.author(),
        comment.side().key(),
        draft.plan().seat(comment.side()).shortName(),
        comment.at().toString(),
        ago.say(comment.at()),
        comment.text(),
        comment.mentions().stream().map(Comment.Mention::name).toList(),
        comment.person().equals(me.person()));
  }

  /// Everybody else who has joined the plan, one's own side first.
  List<Reader> readers(Draft draft, Member me) {
    return memberships.inPlan(draft.plan().id()).stream()
        .filter(it -> it.joined() && !it.person().equals(me.person()))
        .map(it -> {
          var ours = it.organisation().equals(me.organisation());
          var side = ours ? draft.plan().mine() : draft.plan().mine().other();
          var name = draft.plan().seat(side).shortName();
          return new Reader(it.person().toString(), it.name(), side.key(), name, ours);
        })
        .sorted(Comparator.comparing(Reader::ours).reversed())
        .toList();
  }

  /// The nearest unit with open threads before that unit, in the order of the plan.
  Optional<Stop> previous(Draft draft, List<CommentThread> all, Unit from) {
    return stop(
        draft, all, inOrder(draft).takeWhile(it -> !it.id().equals(from.id())).toList().reversed());
  }

  /// The nearest one after it.
  Optional<Stop> next(Draft draft, List<CommentThread> all, Unit from) {
    return stop(
        draft, all, inOrder(draft).dropWhile(it -> !it.id().equals(from.id())).skip(1).toList());
  }

  private Optional<Stop> stop(Draft draft, List<CommentThread> all, List<Unit> units) {
    Map<?, Long> open =
        all.stream()
            .filter(CommentThread::isOpen)
            .collect(Collectors.groupingBy(CommentThread::unit, Collectors.counting()));
    return units.stream()
        .filter(it -> open.containsKey(it.id()))
        .findFirst()
        .map(it -> {
          var talk = views.talk(draft, it);
          return new Stop(talk.path(), talk.about(), open.getOrDefault(it.id(), 0L));
        });
  }

  /// Those that wait for somebody, then those that are settled; each as they began.
  List<CommentThread> openFirst(List<CommentThread> threads) {
    return threads.stream().sorted(Comparator.comparing(it -> !it.isOpen())).toList();
  }

  /// Vendor's strategies stand before the partner's, as on their tab.
  private Stream<Unit> inOrder(Draft draft) {
    return draft.units().stream()
        .sorted(
            Comparator.<Unit>comparingInt(it -> TABS.indexOf(shapes.of(it.kind()).tab()))
                .thenComparing(it -> it.kind().equals("strategy") ? it.side() : Side.VENDOR)
                .thenComparing(Unit::number));
  }
}
