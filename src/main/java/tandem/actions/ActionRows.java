package tandem.actions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.actions.ActionRow.Blocked;
import tandem.actions.ActionRow.Dates;
import tandem.actions.ActionRow.Other;
import tandem.actions.ActionRow.Weeks;
import tandem.basics.DateRange;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldShape;
import tandem.plans.FieldView;
import tandem.plans.FieldViews;
import tandem.plans.Firmness;
import tandem.plans.Suggestion;
import tandem.plans.Unit;

/// Turns actions into what people read.
@Component
class ActionRows {
  private final ActionShape shape;
  private final Completions completions;
  private final Doers doers;
  private final FieldViews views;
  private final Clock clock;

  ActionRows(
      ActionShape shape, Completions completions, Doers doers, FieldViews views, Clock clock) {
    this.shape = shape;
    this.completions = completions;
    this.doers = doers;
    this.views = views;
    this.clock = clock;
  }

  /// All of the plan, laid on those ninety days.
  List<ActionRow> of(Draft draft, Cycle cycle) {
    return of(draft, draft.units(ActionShape.KIND), cycle);
  }

  ActionRow of(Draft draft, UnitId action, Cycle cycle) {
    return of(draft, List.of(draft.unit(action, ActionShape.KIND)), cycle).getFirst();
  }

  private List<ActionRow> of(Draft draft, List<Unit> actions, Cycle cycle) {
    var done = completions.of(draft.plan().id());
    var people = doers.of(draft.plan());
    return actions.stream()
        .map(it ->
            row(
                draft,
                it,
                cycle,
                done.get(it.id()),
                people.getOrDefault(it.id(), Doers.Who.NOBODY)))
        .toList();
  }

  private ActionRow row(
      Draft draft, Unit unit, Cycle cycle, Completions.@Nullable Completion done, Doers.Who who) {
    var today = LocalDate.now(clock);
    var shown = List.of("title", "due", "effort");
    return new ActionRow(
        unit.id(),
        views.live(draft, unit),
        unit.number(),
        side(unit, who),
        "/plans/" + draft.plan().id() + "/actions/" + unit.id(),
        views.of(draft, unit, "title"),
        views.of(draft, unit, "due"),
        views.of(draft, unit, "effort"),
        fields(draft, unit, blanks(unit).filter(it -> !shown.contains(it))),
        fields(draft, unit, suggested(draft, unit)),
        draft.find(unit.value("goal")).map(it -> other(draft, it)).orElse(null),
        after(draft, unit),
        who,
        ActionState.of(unit, done != null, today),
        done == null ? null : done.on(),
        new Blocked(text(unit, ActionShape.BLOCKED_BY), text(unit, ActionShape.BLOCKED_WHY)),
        dates(unit, cycle),
        range(unit),
        ActionShape.isQuiet(unit, clock.instant()) && !ActionShape.isLater(unit),
        place(unit));
  }

  private static Side side(Unit unit, Doers.Who who) {
    return who.does().isEmpty() ? unit.side() : who.does().getFirst().side();
  }

  private List<FieldView> fields(Draft draft, Unit unit, Stream<String> names) {
    return names.map(it -> views.of(draft, unit, it)).toList();
  }

  private Stream<String> blanks(Unit unit) {
    return inOrder(
        unit.fields().values().stream()
            .filter(it -> it.firmness() == Firmness.BLANK)
            .map(Field::name));
  }

  private Stream<String> suggested(Draft draft, Unit unit) {
    return draft.suggestions().isEmpty()
        ? Stream.of()
        : inOrder(draft.suggestions(unit.id()).stream().map(Suggestion::field).distinct());
  }

  private Stream<String> inOrder(Stream<String> names) {
    var asked = names.toList();
    return asked.isEmpty()
        ? asked.stream()
        : shape.fields().stream().map(FieldShape::name).filter(asked::contains);
  }

  private List<Other> after(Draft draft, Unit unit) {
    var ids = unit.value("after");
    return ids == null
        ? List.of()
        : Arrays.stream(ids.split(",", -1))
            .flatMap(id -> draft.find(id).stream())
            .map(it -> other(draft, it))
            .toList();
  }

  private Other other(Draft draft, Unit unit) {
    return new Other(unit.id(), unit.number(), views.called(draft, unit));
  }

  private static String text(Unit unit, String field) {
    return Objects.requireNonNullElse(unit.value(field), "");
  }

  private static String range(Unit unit) {
    var low = unit.value("effort_low");
    var high = unit.value("effort_high");
    return low == null && high == null
        ? ""
        : (low == null ? "…" : low) + "–" + (high == null ? "…" : high + " h");
  }

  /// Its own, or where nobody moved it its number.
  static BigDecimal place(Unit unit) {
    var place = unit.value(ActionShape.PLACE);
    return place == null ? BigDecimal.valueOf(unit.number()) : new BigDecimal(place);
  }

  /// What takes no hours and one day alone is a milestone.
  private static Dates dates(Unit unit, Cycle cycle) {
    var start = day(unit.value("start"));
    var due = day(unit.value("due"));
    var milestone = due != null && due.equals(start) && !unit.has("effort");
    var later = ActionShape.isLater(unit);
    return new Dates(start, due, milestone, later ? null : weeks(cycle, start, due));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  static @Nullable Weeks weeks(Cycle cycle, @Nullable LocalDate start, @Nullable LocalDate due) {
    var days = cycle.days();
    var last = due == null ? start : due;
    if (last == null) {
      return null;
    }
    var first = start == null ? last : start;
    if (!days.overlaps(new DateRange(first, last.plusDays(1)))) {
      return null;
    }
    var from = first.isBefore(days.start()) ? 1 : cycle.week(first);
    var to = days.contains(last) ? cycle.week(last) : 13;
    return new Weeks(from, to - from + 1);
  }
}
