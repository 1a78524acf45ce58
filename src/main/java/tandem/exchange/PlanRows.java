package tandem.exchange;

import static tandem.exchange.Column.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;
import tandem.basics.Side;

/// A plan as rows of cells by column; what is missing has no cell.
final class PlanRows {
  private PlanRows() {}

  /// The cells of one row.
  record Cellset(Map<Column, Object> cells) {
    Cellset() {
      this(new EnumMap<>(Column.class));
    }

    Cellset with(Column column, @Nullable Object value) {
      if (value != null) {
        cells.put(column, value);
      }
      return this;
    }
  }

  static Cellset fields(PlanSheet plan) {
    return new Cellset()
        .with(PLAN_TITLE, plan.title())
        .with(PLAN_VENDOR, plan.vendor())
        .with(PLAN_PARTNER, plan.partner())
        .with(PLAN_STARTS, plan.start())
        .with(PLAN_ENDS, plan.last())
        .with(PLAN_CURRENCY, plan.currency() == null ? null : plan.currency().getCurrencyCode())
        .with(PLAN_VENDOR_YEAR, plan.vendorYearStarts())
        .with(PLAN_PARTNER_YEAR, plan.partnerYearStarts())
        .with(PLAN_CYCLE, plan.cycleStart());
  }

  static List<Cellset> strategies(PlanSheet plan) {
    return plan.strategies().stream()
        .map(it ->
            new Cellset()
                .with(STRATEGY_ORGANISATION, organisation(plan, it.side()))
                .with(STRATEGY_KIND, it.kind())
                .with(STRATEGY_STATEMENT, it.statement())
                .with(STRATEGY_MEASURE, it.measure()))
        .toList();
  }

  private static String organisation(PlanSheet plan, Side side) {
    var name = plan.organisation(side);
    return name == null ? side.key() : name;
  }

  static List<Cellset> goals(PlanSheet plan) {
    var rows = new ArrayList<Cellset>();
    for (var goal : plan.goals()) {
      var first =
          new Cellset()
              .with(GOAL_NUMBER, goal.number())
              .with(GOAL_TITLE, goal.title())
              .with(GOAL_VENDOR_STRATEGY, goal.vendorStrategy())
              .with(GOAL_PARTNER_STRATEGY, goal.partnerStrategy())
              .with(GOAL_DESCRIPTION, goal.description())
              .with(GOAL_DONE_WHEN, goal.doneWhen());
      rows.add(first);
      var row = first;
      for (var line : goal.lines().entrySet()) {
        if (row.cells().containsKey(GOAL_LINE)) {
          row = new Cellset().with(GOAL_NUMBER, goal.number());
          rows.add(row);
        }
        row.with(GOAL_LINE, line.getKey().label())
            .with(GOAL_YEAR_TARGET, goal.years().get(line.getKey()));
        for (var number = 1; number <= 4; number++) {
          row.with(GoalsReader.QUARTERS.get(number - 1), line.getValue().get(new Quarter(number)));
        }
      }
    }
    return rows;
  }

  static List<Cellset> people(PlanSheet plan) {
    var rows = new ArrayList<Cellset>();
    for (var person : plan.people()) {
      var row =
          named(plan, person)
              .with(PERSON_EMAIL, person.email())
              .with(PERSON_DUTY, person.duty())
              .with(PERSON_HOURS, person.hoursAWeek());
      rows.add(row);
      for (var days : person.away()) {
        if (row.cells().containsKey(PERSON_AWAY_FROM)) {
          row = named(plan, person);
          rows.add(row);
        }
        row.with(PERSON_AWAY_FROM, days.start()).with(PERSON_AWAY_TO, days.last());
      }
    }
    return rows;
  }

  private static Cellset named(PlanSheet plan, PlanSheet.Person person) {
    return new Cellset()
        .with(PERSON_NAME, person.name())
        .with(PERSON_ORGANISATION, organisation(plan, person.side()));
  }

  static List<Cellset> actions(PlanSheet plan) {
    return plan.actions().stream()
        .map(it ->
            new Cellset()
                .with(ACTION_NUMBER, it.number())
                .with(ACTION_GOAL, it.goal())
                .with(ACTION_TITLE, it.title())
                .with(ACTION_DOES, names(it.doers()))
                .with(ACTION_APPROVES, names(it.approves()))
                .with(ACTION_SUPPORTS, names(it.supports()))
                .with(ACTION_CONSULTED, names(it.consulted()))
                .with(ACTION_INFORMED, names(it.informed()))
                .with(ACTION_START, it.start())
                .with(ACTION_DUE, it.due())
                .with(ACTION_EFFORT, it.effortHours())
                .with(ACTION_AFTER, numbers(it.after()))
                .with(ACTION_DONE_WHEN, it.doneWhen())
                .with(ACTION_DONE_ON, it.doneOn()))
        .toList();
  }

  private static @Nullable String names(List<String> names) {
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private static @Nullable String numbers(List<Integer> numbers) {
    return numbers.isEmpty()
        ? null
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
