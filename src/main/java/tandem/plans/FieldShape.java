package tandem.plans;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// What a field of a kind of unit is: its name, what it holds, and whether the unit is nothing
/// without it. `onlyFor` is the one side that writes it, and sees it unless it shows it; null:
/// both.
///
/// @param choices the words of a choice; of a person, the sides whose people it may name
/// @param life until when it is written, and by whom
public record FieldShape(
    String name,
    FieldKind kind,
    boolean essential,
    List<String> choices,
    @Nullable String refersTo,
    @Nullable Side onlyFor,
    Life life) {
  /// So called by ISO 4217.
  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  /// How long a field is written: until both sides sign; moved after that by a suggestion that is
  /// taken; written as the plan runs; or told by either side as it is.
  public enum Life {
    SIGNED,
    MOVING,
    RUNNING,
    TOLD
  }

  public static FieldShape of(String name, FieldKind kind) {
    return new FieldShape(name, kind, false, List.of(), null, null, Life.SIGNED);
  }

  public static FieldShape choice(String name, String... choices) {
    return new FieldShape(name, FieldKind.CHOICE, false, List.of(choices), null, null, Life.SIGNED);
  }

  /// A field that names one of the people of those sides.
  public static FieldShape person(String name, Side... sides) {
    var keys = Arrays.stream(sides).map(Side::key).toList();
    return new FieldShape(name, FieldKind.PERSON, false, keys, null, null, Life.SIGNED);
  }

  /// A field that points at one unit of that kind, or at several.
  public static FieldShape reference(String name, FieldKind kind, String unitKind) {
    return new FieldShape(name, kind, false, List.of(), unitKind, null, Life.SIGNED);
  }

  public FieldShape must() {
    return new FieldShape(name, kind, true, choices, refersTo, onlyFor, life);
  }

  /// The same field as a private one: for the other side it does not exist.
  public FieldShape onlyFor(Side side) {
    return new FieldShape(name, kind, essential, choices, refersTo, side, life);
  }

  /// The same field as one that goes on being written when the rest is signed.
  public FieldShape asItRuns() {
    return new FieldShape(name, kind, essential, choices, refersTo, onlyFor, Life.RUNNING);
  }

  /// The same field as one that goes on being moved once it is signed, if both sides agree.
  public FieldShape asItMoves() {
    return new FieldShape(name, kind, essential, choices, refersTo, onlyFor, Life.MOVING);
  }

  /// The same field as one that either side tells as it is.
  public FieldShape asItIsTold() {
    return new FieldShape(name, kind, essential, choices, refersTo, onlyFor, Life.TOLD);
  }

  /// Written while the plan runs: no part of what is signed.
  public boolean running() {
    return life == Life.RUNNING || life == Life.TOLD;
  }

  /// Either side writes it at any time, nobody agrees to it, and it counts as nobody's.
  public boolean told() {
    return life == Life.TOLD;
  }

  /// Whether it may be written in a plan of that stage.
  public boolean isOpenIn(Stage stage) {
    return stage.isBeingWritten() || (life != Life.SIGNED && stage != Stage.CLOSED);
  }

  /// Whether that side writes it.
  public boolean isFor(Side side) {
    return onlyFor == null || onlyFor == side;
  }

  /// Whether both sides see it.
  public boolean isForBothIn(Plan plan) {
    return onlyFor == null || plan.shown().contains(line());
  }

  /// Whether it exists for whoever sees the plan so.
  public boolean isSeenIn(Plan plan) {
    return isFor(plan.mine()) || isForBothIn(plan);
  }

  /// The line of numbers it belongs to.
  String line() {
    return name.split("\\.", 2)[0];
  }

  /// The canonical text: a word this names, a unit of the kind this points at.
  String read(String text, Draft draft) {
    var value = read(text, draft.plan().currency());
    if (kind == FieldKind.PERSON) {
      mustName(value, draft);
    }
    if (refersTo != null) {
      for (var id : value.split(",", -1)) {
        if (draft.find(id).filter(unit -> unit.kind().equals(refersTo)).isEmpty()) {
          throw RuleBroken.in(name, "field.unreadable.unit", id);
        }
      }
    }
    return value;
  }

  /// The same for words or a choice that stand in no plan.
  public String read(String text) {
    return read(text, NO_CURRENCY);
  }

  private String read(String text, Currency currency) {
    if (text.indexOf(0) >= 0) {
      throw RuleBroken.in(name, "field.unreadable.text");
    }
    var value = kind.canonical(name, text, currency);
    if (kind == FieldKind.CHOICE && !choices.contains(value)) {
      throw RuleBroken.in(name, "field.unreadable.choice", value);
    }
    return value;
  }

  private void mustName(String id, Draft draft) {
    var person =
        draft.person(id).orElseThrow(() -> RuleBroken.in(name, "field.unreadable.person", id));
    if (!choices.contains(draft.side(person).key())) {
      var side = Side.of(choices.getFirst());
      throw RuleBroken.in(
          name,
          "field.person-of-the-other-side",
          person.name(),
          draft.plan().seat(side).shortName());
    }
  }

  /// What was typed put together with what stands there now; nothing unless this is a long text and
  /// it is known what the writer began from.
  Optional<TextMerge> merge(Field now, Typed typed) {
    if (kind != FieldKind.TEXT || typed.base() == null || now.value() == null) {
      return Optional.empty();
    }
    return Optional.of(TextMerge.of(text(typed.base()), now.value(), text(typed.text())));
  }

  private static String text(String typed) {
    return typed.strip().replace("\r\n", "\n");
  }

  /// The field before anybody wrote in it, in a unit that is private to that organisation.
  Field untouched(Plan plan, @Nullable OrganisationId ofUnit, Writer writer) {
    var privateTo = ofUnit != null || onlyFor == null ? ofUnit : plan.seat(onlyFor).organisation();
    return new Field(
        name,
        kind,
        null,
        Firmness.EMPTY,
        writer.side(),
        null,
        writer.person(),
        writer.name(),
        writer.at(),
        null,
        null,
        privateTo,
        0);
  }
}
