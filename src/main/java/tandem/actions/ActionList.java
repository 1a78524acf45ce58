package tandem.actions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// The actions somebody asked for, in groups; those that wait for other ninety days come last.
///
/// @param all how many there are, also those that were not asked for
public record ActionList(List<Group> groups, List<ActionRow> elsewhere, int all) {

  /// How many rows a page shows unless all are asked for.
  public static final int AT_ONCE = 150;

  /// @param title what its rows share; null where that is nothing: no goal, nobody, no day
  public record Group(@Nullable String title, List<ActionRow> rows) {}

  /// Where a row stands: groups come in the order of `first`, then of `title`; without title last.
  private record Heading(int first, @Nullable String title) {}

  static ActionList of(
      List<ActionRow> rows, ActionQuery query, String me, Function<ActionState, String> told) {
    var asked = rows.stream().filter(row -> isAsked(row, query, me)).sorted(order(query)).toList();
    var groups =
        new TreeMap<Heading, List<ActionRow>>(
            comparing(Heading::first).thenComparing(Heading::title, nullsLast(naturalOrder())));
    for (var row : asked) {
      if (!row.isElsewhere()) {
        headings(row, query, told)
            .forEach(it -> groups.computeIfAbsent(it, key -> new ArrayList<>()).add(row));
      }
    }
    return new ActionList(
        groups.entrySet().stream()
            .map(it -> new Group(it.getKey().title(), List.copyOf(it.getValue())))
            .toList(),
        asked.stream().filter(ActionRow::isElsewhere).toList(),
        rows.size());
  }

  /// Each once, in their order.
  public List<ActionRow> here() {
    var seen = new LinkedHashMap<Object, ActionRow>();
    groups.stream().flatMap(it -> it.rows().stream()).forEach(it -> seen.put(it.id(), it));
    return List.copyOf(seen.values());
  }

  /// How many were asked for.
  public int asked() {
    return here().size() + elsewhere.size();
  }

  public long count(ActionState state) {
    return each().filter(row -> row.is(state)).count();
  }

  /// Those on which a suggestion waits.
  public List<ActionRow> suggested() {
    return each().filter(row -> !row.suggested().isEmpty()).toList();
  }

  /// By the day they are due.
  public Map<LocalDate, List<ActionRow>> byDay() {
    return each()
        .filter(row -> row.dates().due() != null && !row.is(ActionState.LATER))
        .collect(groupingBy(row -> Objects.requireNonNull(row.dates().due())));
  }

  Stream<ActionRow> each() {
    return Stream.concat(here().stream(), elsewhere.stream());
  }

  public Map<ActionState, List<ActionRow>> byState() {
    var states = new LinkedHashMap<ActionState, List<ActionRow>>();
    for (var state : ActionState.values()) {
      states.put(state, new ArrayList<>());
    }
    Stream.concat(here().stream(), elsewhere.stream().filter(it -> it.is(ActionState.LATER)))
        .forEach(it -> Objects.requireNonNull(states.get(it.state())).add(it));
    return states;
  }

  private static Stream<Heading> headings(
      ActionRow row, ActionQuery query, Function<ActionState, String> told) {
    return switch (query.group()) {
      case GOAL -> Stream.of(goal(row));
      case PERSON ->
          row.who().does().isEmpty()
              ? Stream.of(new Heading(1, null))
              : row.who().does().stream().map(it -> new Heading(0, it.name()));
      case WEEK -> Stream.of(week(row));
      case SIDE -> Stream.of(new Heading(row.side().ordinal(), row.side().key()));
      case STATE -> Stream.of(new Heading(row.state().ordinal(), told.apply(row.state())));
      case NONE -> Stream.of(new Heading(0, ""));
    };
  }

  private static Heading goal(ActionRow row) {
    var goal = row.goal();
    return goal == null
        ? new Heading(Integer.MAX_VALUE, null)
        : new Heading(goal.number(), goal.title());
  }

  private static Heading week(ActionRow row) {
    var weeks = row.dates().weeks();
    return weeks == null
        ? new Heading(row.is(ActionState.LATE) ? 0 : Integer.MAX_VALUE, null)
        : new Heading(weeks.last(), String.valueOf(weeks.last()));
  }

  private static boolean isAsked(ActionRow row, ActionQuery query, String me) {
    return (!query.mine() || row.isDoneBy(me))
        && isPerson(row, query.person())
        && (query.side().isEmpty() || row.side() == side(query.side()))
        && (query.state().isEmpty() || row.state().key().equals(query.state()))
        && (query.goal().isEmpty() || isOf(row, query.goal()))
        && has(row, query.words());
  }

  private static @Nullable Side side(String key) {
    return Stream.of(Side.values()).filter(it -> it.key().equals(key)).findFirst().orElse(null);
  }

  private static boolean isPerson(ActionRow row, String person) {
    return switch (person) {
      case "" -> true;
      case "nobody" -> row.who().does().isEmpty();
      default -> row.isDoneBy(person);
    };
  }

  private static boolean isOf(ActionRow row, String goal) {
    return row.goal() == null ? goal.equals("none") : row.goal().id().toString().equals(goal);
  }

  /// All of the words, wherever they stand in what it is called or why it is blocked.
  private static boolean has(ActionRow row, String words) {
    var told =
        (row.number()
                + " "
                + row.title().text()
                + " "
                + row.blocked().by()
                + " "
                + row.blocked().why())
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(told::contains);
  }

  private static Comparator<ActionRow> order(ActionQuery query) {
    var place = comparing(ActionRow::place).thenComparing(ActionRow::number);
    return switch (query.sort()) {
      case PLACE -> place;
      case DUE ->
          Comparator.<ActionRow, @Nullable LocalDate>comparing(
                  row -> row.dates().due(), nullsLast(naturalOrder()))
              .thenComparing(place);
      case EFFORT -> comparing(ActionList::effort).reversed().thenComparing(place);
      case TITLE -> comparing(row -> row.title().text().toLowerCase(Locale.ROOT));
    };
  }

  private static BigDecimal effort(ActionRow row) {
    var hours = row.effort().value();
    return hours.isEmpty() ? BigDecimal.ZERO : new BigDecimal(hours);
  }
}
