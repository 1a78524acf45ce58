package tandem.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.actions.ActionShape;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.goals.Reconfirmation;
import tandem.health.Finding.Breakdown;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.Firmness;
import tandem.plans.Kinds;
import tandem.plans.Outcome;
import tandem.plans.Plan;
import tandem.plans.Remarks;
import tandem.plans.Scope;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Suggestion;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Content;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Wanted;
import tandem.strategies.Confirmation;
import tandem.strategies.StrategyShape;

/// A plan on paper: a test writes on it what it needs, and asks what is found of one breakdown. Its
/// first ninety days are January to March 2027.
final class Paper {
  private static final Shapes SHAPES =
      Kinds.of(new WholePlan(), new StrategyShape(), new GoalShape(), new ActionShape());
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));

  static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");

  private Instant now = NOW;

  private final Map<UnitId, Confirmation> confirmed = new LinkedHashMap<>();
  private final List<Reconfirmation> reconfirm = new ArrayList<>();
  private Plan plan =
      in(
          Stage.PENCIL,
          PlanId.fresh(),
          new Plan.Seat(OrganisationId.fresh(), "Vela"),
          new Plan.Seat(OrganisationId.fresh(), "Korhonen"));
  private final Map<UnitId, Unit> units = new LinkedHashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Suggestion> suggestions = new ArrayList<>();
  final UnitId whole = unit(WholePlan.KIND, Side.VENDOR, null);

  private static Plan in(Stage stage, PlanId id, Plan.Seat vendor, Plan.Seat partner) {
    return new Plan(
        id,
        "Growing together",
        YEAR,
        Currency.getInstance("EUR"),
        YEAR.start(),
        stage,
        1,
        vendor,
        partner,
        Side.VENDOR,
        false,
        Set.of(),
        null);
  }

  /// The same plan, once it is signed and carried out.
  void runs() {
    plan = in(Stage.RUNNING, plan.id(), plan.vendor(), plan.partner());
  }

  UnitId strategy(Side of) {
    var strategy = unit(StrategyShape.KIND, of, null);
    pencil(strategy, "statement", "Grow", of);
    return strategy;
  }

  UnitId secretStrategy(Side of) {
    var strategy = unit(StrategyShape.KIND, of, plan.seat(of).organisation());
    pencil(strategy, "statement", "Grow", of);
    return strategy;
  }

  UnitId goal() {
    return unit(GoalShape.KIND, Side.VENDOR, null);
  }

  UnitId action() {
    return unit(ActionShape.KIND, Side.VENDOR, null);
  }

  /// A step that somebody does by that day, in eight hours.
  UnitId step(UnitId goal, String due) {
    var action = action();
    pencil(action, "goal", goal.toString(), Side.VENDOR);
    pencil(action, "due", due, Side.VENDOR);
    pencil(action, "effort", "8", Side.VENDOR);
    give(action, Letter.R, Side.VENDOR);
    return action;
  }

  void pencil(UnitId unit, String field, String value, Side by) {
    put(unit, field, value, Firmness.PENCIL, by);
  }

  void ink(UnitId unit, String field, String value, Side by) {
    put(unit, field, value, Firmness.INK, by);
  }

  void blank(UnitId unit, String field, Side forThem) {
    put(unit, field, null, Firmness.BLANK, forThem);
  }

  void suggest(UnitId unit, String field, String value, Side by, @Nullable Outcome outcome) {
    suggestions.add(
        new Suggestion(
            UUID.randomUUID(),
            unit,
            field,
            Scope.FIELD,
            Map.of(field, "100"),
            value,
            "Better so",
            by,
            PersonId.fresh(),
            "Ben",
            Instant.EPOCH,
            null,
            outcome == null
                ? null
                : new Suggestion.Answer(outcome, "No", null, "Ana", Instant.EPOCH)));
  }

  /// Its side said so; with a reason that it holds no longer.
  void confirm(UnitId strategy, String at, @Nullable String untrue) {
    confirmed.put(
        strategy, new Confirmation(strategy, PersonId.fresh(), "Ana", Instant.parse(at), untrue));
  }

  /// The strategy it serves of that side says something else by now, and nobody answered.
  void reconfirm(UnitId goal, Side tie) {
    reconfirm.add(
        new Reconfirmation(of(goal), tie, UnitId.fresh(), "Grow", false, Map.of(), Map.of(), 7, 7));
  }

  void erase(UnitId unit, String field) {
    of(unit).fields().remove(field);
  }

  /// Somebody last did or said something about it then.
  void spoken(UnitId unit, String at) {
    var it = of(unit);
    var remarks = new Remarks(0, 0, Instant.parse(at));
    units.put(
        unit,
        new Unit(unit, it.kind(), 1, it.side(), null, it.privateTo(), it.fields(), remarks, null));
  }

  /// Somebody of that side has the letter and said yes to it.
  void give(UnitId unit, Letter letter, Side of) {
    give(unit, letter, of, PersonId.fresh());
  }

  void give(UnitId unit, Letter letter, Side of, PersonId to) {
    role(unit, letter, of, to, Instant.EPOCH, null, false);
  }

  void giveUnasked(UnitId unit, Letter letter, Side of) {
    role(unit, letter, of, PersonId.fresh(), null, null, false);
  }

  /// Somebody said yes to what it says as this is called.
  void giveAsItIs(UnitId unit, Letter letter, Side of) {
    role(unit, letter, of, PersonId.fresh(), Instant.EPOCH, Content.of(of(unit), SHAPES), false);
  }

  void giveToSomebodyWhoLeft(UnitId unit, Letter letter, Side of) {
    role(unit, letter, of, PersonId.fresh(), Instant.EPOCH, null, true);
  }

  /// Somebody of that side, still to be named.
  void want(UnitId unit, Letter letter, Side of) {
    wanted.add(new Wanted(unit, plan.seat(of).organisation(), letter, "Ana", null));
  }

  /// The same plan, looked at at that moment.
  Paper at(String moment) {
    now = Instant.parse(moment);
    return this;
  }

  /// What is found, as in `error no-strategy`.
  List<String> found(Breakdown breakdown) {
    return all().stream()
        .filter(finding -> finding.breakdown() == breakdown)
        .map(it -> it.severity().key() + " " + it.code().replaceFirst("finding.", ""))
        .toList();
  }

  /// The place that mends what is found.
  String mends(String code) {
    return all().stream()
        .filter(it -> it.code().equals("finding." + code))
        .map(Finding::mend)
        .findFirst()
        .orElseThrow();
  }

  private List<Finding> all() {
    return Health.of(
        SHAPES,
        new Draft(plan, List.copyOf(units.values()), suggestions),
        roles,
        wanted,
        new Holding(confirmed, reconfirm, now));
  }

  private Unit of(UnitId id) {
    return Objects.requireNonNull(units.get(id));
  }

  private UnitId unit(String kind, Side side, @Nullable OrganisationId privateTo) {
    var id = UnitId.fresh();
    units.put(id, new Unit(id, kind, 1, side, null, privateTo, new LinkedHashMap<>()));
    return id;
  }

  private void put(UnitId id, String name, @Nullable String value, Firmness firmness, Side side) {
    var unit = of(id);
    var shape = SHAPES.of(unit.kind()).field(name);
    var only = shape.onlyFor();
    unit.fields()
        .put(
            name,
            new Field(
                name,
                shape.kind(),
                value,
                firmness,
                side,
                value == null ? null : side,
                PersonId.fresh(),
                "Ana",
                Instant.EPOCH,
                null,
                null,
                only == null ? unit.privateTo() : plan.seat(only).organisation(),
                1));
  }

  private void role(
      UnitId unit,
      Letter letter,
      Side of,
      PersonId to,
      @Nullable Instant acknowledged,
      @Nullable String content,
      boolean left) {
    roles.add(
        new Role(
            unit,
            to,
            "Ana",
            plan.seat(of).organisation(),
            letter,
            acknowledged,
            null,
            null,
            1,
            left,
            new Role.Asking(PersonId.fresh(), Instant.EPOCH, null, content, null, null)));
  }
}
