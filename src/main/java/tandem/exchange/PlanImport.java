package tandem.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.actions.ActionShape;
import tandem.actions.Completions;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Drafting;
import tandem.plans.Drafting.Addition;
import tandem.plans.Drafting.Ask;
import tandem.plans.Plans;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;
import tandem.strategies.StrategyShape;

/// Makes a plan of what a workbook says, in one transaction, through the same services people use:
/// every value in pencil of the importer's side, every gap of the other side a blank for them.
@Component
class PlanImport {
  private final Plans plans;
  private final Drafting drafting;
  private final Roles roles;
  private final Completions completions;
  private final Memberships memberships;

  PlanImport(
      Plans plans,
      Drafting drafting,
      Roles roles,
      Completions completions,
      Memberships memberships) {
    this.plans = plans;
    this.drafting = drafting;
    this.roles = roles;
    this.completions = completions;
    this.memberships = memberships;
  }

  /// @throws RuleBroken naming what the sheet has to say before it can be a plan
  @Transactional
  public PlanId write(PlanSheet sheet, Side side, Member by) {
    var plan = plans.create(start(sheet, side), by);
    new Writing(plan, sheet, side, by).all();
    return plan;
  }

  private static Plans.Start start(PlanSheet sheet, Side side) {
    var period = sheet.period();
    if (period == null) {
      throw RuleBroken.in("file", "import.no-period");
    }
    var counterpart = sheet.organisation(side.other());
    var cycle = sheet.cycleStart();
    var currency = sheet.currency();
    return new Plans.Start(
        Objects.requireNonNullElse(sheet.title(), "Joint plan"),
        period,
        currency == null ? Currency.getInstance("EUR") : currency,
        cycle == null ? period.start() : cycle,
        side,
        counterpart == null ? "" : counterpart);
  }

  /// One import under way.
  private final class Writing {
    private final PlanId plan;
    private final PlanSheet sheet;
    private final Side side;
    private final Member by;
    private final Map<String, UnitId> strategies = new HashMap<>();
    private final Map<Integer, UnitId> goals = new HashMap<>();
    private final Map<Integer, UnitId> actions = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();

    Writing(PlanId plan, PlanSheet sheet, Side side, Member by) {
      this.plan = plan;
      this.sheet = sheet;
      this.side = side;
      this.by = by;
    }

    void all() {
      sheet.people().forEach(this::person);
      sheet.strategies().forEach(this::strategy);
      if (sheet.strategies().stream().noneMatch(s -> s.side() != side)) {
        strategy(new PlanSheet.Strategy(side.other(), null, null, null));
      }
      sheet.goals().forEach(this::goal);
      sheet.actions().forEach(this::action);
      sheet.actions().forEach(this::order);
    }

    private void person(PlanSheet.Person person) {
      if (person.email() != null) {
        var seat = plans.plan(plan).seat(person.side()).organisation();
        memberships
            .name(plan, seat, person.name(), person.email(), person.duty(), person.hoursAWeek())
            .ifPresent(id -> people.put(person.name().toLowerCase(Locale.ROOT), id));
      }
    }

    private void strategy(PlanSheet.Strategy strategy) {
      var values = new HashMap<String, String>();
      put(values, "kind", kind(strategy.kind()));
      put(values, "statement", strategy.statement());
      put(values, "measure", strategy.measure());
      var asks = new ArrayList<Ask>();
      if (strategy.statement() == null) {
        if (strategy.side() == side) {
          return; // an own empty row says nothing yet
        }
        asks.add(ask("statement"));
      }
      var id =
          drafting.add(
              plan,
              new Addition(StrategyShape.KIND, strategy.side(), null, false, values),
              asks,
              by);
      if (strategy.statement() != null) {
        strategies.put(key(strategy.side(), strategy.statement()), id);
      }
    }

    private void goal(PlanSheet.Goal goal) {
      var values = new HashMap<String, String>();
      var asks = new ArrayList<Ask>();
      put(values, "title", goal.title() == null ? "Goal " + goal.number() : goal.title());
      put(values, "done_when", goal.doneWhen());
      tie(Side.VENDOR, goal.vendorStrategy(), values, asks);
      tie(Side.PARTNER, goal.partnerStrategy(), values, asks);
      for (var line : tandem.goals.ValueLine.values()) {
        var quarters = goal.lines().getOrDefault(ValueLine.valueOf(line.name()), Map.of());
        for (int q = 1; q <= 4; q++) {
          var amount = quarters.get(new Quarter(q));
          if (amount != null) {
            values.put(line.cell(new Quarter(q)), amount.toPlainString());
          } else if (line.side() != side) {
            asks.add(ask(line.cell(new Quarter(q))));
          }
        }
      }
      goals.put(
          goal.number(),
          drafting.add(plan, new Addition(GoalShape.KIND, null, null, false, values), asks, by));
    }

    private void tie(
        Side of, @Nullable String statement, Map<String, String> values, List<Ask> asks) {
      var strategy = statement == null ? null : strategies.get(key(of, statement));
      if (strategy != null) {
        values.put(GoalShape.tie(of), strategy.toString());
      } else if (of != side) {
        asks.add(ask(GoalShape.tie(of)));
      }
    }

    private void action(PlanSheet.Action action) {
      var values = new HashMap<String, String>();
      put(values, "title", action.title() == null ? "Action " + action.number() : action.title());
      put(values, "goal", action.goal() == null ? null : goals.get(action.goal()));
      put(values, "start", action.start());
      put(values, "due", action.due());
      put(values, "effort", action.effortHours());
      put(values, "done_when", action.doneWhen());
      var id =
          drafting.add(
              plan, new Addition(ActionShape.KIND, null, null, false, values), List.of(), by);
      actions.put(action.number(), id);
      give(id, action.doers(), Letter.R);
      give(id, action.approves(), Letter.A);
      give(id, action.supports(), Letter.S);
      give(id, action.consulted(), Letter.C);
      give(id, action.informed(), Letter.I);
      if (action.doneOn() != null) {
        completions.completeOn(plan, id, action.doneOn(), by);
      }
    }

    /// After all actions are there, since a sheet may name a later row first.
    private void order(PlanSheet.Action action) {
      var before =
          action.after().stream()
              .map(actions::get)
              .filter(Objects::nonNull)
              .map(UnitId::toString)
              .toList();
      var id = actions.get(action.number());
      if (!before.isEmpty() && id != null) {
        drafting.write(plan, id, "after", String.join(",", before), 0, by);
      }
    }

    /// One letter a person: the first of R, A, S, C, I they stand under.
    private void give(UnitId action, List<String> names, Letter letter) {
      for (var name : names) {
        var person = people.get(name.toLowerCase(Locale.ROOT));
        if (person != null
            && roles.of(plan).stream()
                .noneMatch(r -> r.unit().equals(action) && r.person().equals(person))) {
          roles.give(plan, action, person, letter, 0, by);
        }
      }
    }

    private static Ask ask(String field) {
      return new Ask(field, null, null);
    }

    private static String key(Side side, String statement) {
      return side + " " + statement.strip().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
      if (value != null) {
        values.put(field, value.toString());
      }
    }

    /// `Market share` → `market_share`; a kind of one's own is `other`.
    private static @Nullable String kind(@Nullable String text) {
      return Optional.ofNullable(text)
          .map(t -> t.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"))
          .map(t ->
              Arrays.asList(
                          "market_share",
                          "new_market",
                          "upsell",
                          "cross_sell",
                          "new_offer",
                          "retention",
                          "efficiency")
                      .contains(t)
                  ? t
                  : "other")
          .orElse(null);
    }
  }
}
