package tandem.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.DateRange;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.ValueLine;
import tandem.plans.Adding;
import tandem.plans.Ask;
import tandem.plans.Beginnings;
import tandem.plans.FieldShape;
import tandem.plans.Plan;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Begins plans: with nothing, with a template, or with last year's plan.
@Component
class Starting implements Beginnings {
  private static final String PLAN = "plan:";

  private final Plans plans;
  private final Shapes shapes;
  private final Adding adding;
  private final Completions completions;
  private final Shipped shipped;
  private final OwnTemplates own;

  Starting(
      Plans plans,
      Shapes shapes,
      Adding adding,
      Completions completions,
      Shipped shipped,
      OwnTemplates own) {
    this.plans = plans;
    this.shapes = shapes;
    this.adding = adding;
    this.completions = completions;
    this.shipped = shipped;
    this.own = own;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Beginning> all() {
    return Stream.of(
            shipped.all().stream().map(it -> beginning("shipped", it)),
            own.all().stream().map(it -> beginning("ours", it)),
            plans.all().stream()
                .map(it -> new Beginning(PLAN + it.id(), "plans", it.title(), it.theirs().name())))
        .flatMap(it -> it)
        .toList();
  }

  private static Beginning beginning(String group, Template template) {
    return new Beginning(template.key(), group, template.name(), template.about());
  }

  /// A year after the plan it follows.
  @Override
  @Transactional(readOnly = true)
  public Optional<Plans.Start> heading(String key) {
    return last(key).map(Starting::nextYear);
  }

  @Override
  @Transactional
  public PlanId begin(String key, Plans.Start start, Member by) {
    var pieces = pieces(key);
    var plan = plans.create(start, by);
    write(pieces, plan, start.side(), by);
    return plan;
  }

  private Optional<Plan> last(String key) {
    return key.startsWith(PLAN)
        ? Optional.of(plans.plan(PlanId.of(key.substring(PLAN.length()))))
        : Optional.empty();
  }

  private List<Piece> pieces(String key) {
    if (key.isEmpty()) {
      return List.of();
    }
    var last = last(key);
    if (last.isPresent()) {
      var plan = last.get().id();
      return new PiecesOf(plans.draft(plan), shapes).forNextYear(completions.of(plan).keySet());
    }
    return Stream.concat(shipped.all().stream(), own.all().stream())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound(key))
        .pieces();
  }

  private void write(List<Piece> pieces, PlanId plan, Side mine, Member by) {
    var written = new HashMap<String, UnitId>();
    for (var piece : pieces) {
      var side = piece.theirs() ? mine.other() : mine;
      var values = values(piece, mine, written);
      var asks = asks(piece, mine);
      if (isWhole(piece, values, asks)) {
        var addition = new Adding.Addition(piece.kind(), side, null, piece.onlyUs(), values);
        written.put(piece.key(), adding.add(plan, addition, asks, by));
      }
    }
  }

  /// What stood with something that does not go on, does not go on either.
  private boolean isWhole(Piece piece, Map<String, String> values, List<Ask> asks) {
    var shape = shapes.of(piece.kind());
    var known = shape.completed(values);
    return shape.fields().stream()
        .filter(FieldShape::essential)
        .map(FieldShape::name)
        .allMatch(name ->
            !known.getOrDefault(name, "").isBlank()
                || asks.stream().anyMatch(ask -> ask.field().equals(name)));
  }

  private static Map<String, String> values(Piece piece, Side mine, Map<String, UnitId> written) {
    var values = new HashMap<String, String>();
    piece
        .fields()
        .forEach((name, value) ->
            values.put(
                Piece.field(name, mine), value.startsWith("@") ? found(value, written) : value));
    return values;
  }

  /// The units of those pieces that the new plan has; what does not go on is pointed at no longer.
  private static String found(String keys, Map<String, UnitId> written) {
    return String.join(
        ",",
        Stream.of(keys.split(",", -1))
            .map(key -> written.get(key.substring(1)))
            .flatMap(Stream::ofNullable)
            .map(UnitId::toString)
            .toList());
  }

  private List<Ask> asks(Piece piece, Side mine) {
    var asks = new ArrayList<Ask>();
    piece
        .asks()
        .forEach((name, question) -> asks.add(new Ask(Piece.field(name, mine), question, null)));
    if (piece.numbers()) {
      Stream.of(ValueLine.values())
          .filter(line -> line.isShared() && line.side() != mine)
          .flatMap(line -> Stream.of(1, 2, 3, 4).map(q -> line.cell(new Quarter(q))))
          .forEach(cell -> asks.add(new Ask(cell, null, null)));
    }
    return asks;
  }

  private static Plans.Start nextYear(Plan last) {
    var period = last.period();
    var next = new DateRange(period.start().plusYears(1), period.end().plusYears(1));
    return new Plans.Start(
        last.title(), next, last.currency(), next.start(), last.mine(), last.theirs().name());
  }
}
