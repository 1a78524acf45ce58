package tandem.plans;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.access.PlanMember;
import tandem.basics.Day;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// Turns fields into what people read: amounts with thousands, dates in words, units by their name.
@Component
public class FieldViews {
  private final Shapes shapes;
  private final Ago ago;
  private final MessageSource messages;

  FieldViews(Shapes shapes, Ago ago, MessageSource messages) {
    this.shapes = shapes;
    this.ago = ago;
    this.messages = messages;
  }

  public FieldView of(Draft draft, Unit unit, String name) {
    var plan = draft.plan();
    var shape = shapes.field(draft, unit, name);
    var field = unit.field(name);
    var path = "/plans/" + plan.id() + "/units/" + unit.id() + "/" + name;
    var side = field == null ? plan.mine() : field.side();
    var value = field == null || field.value() == null ? "" : field.value();
    return new FieldView(
        path,
        label(draft, unit.kind(), name),
        name,
        shape.kind(),
        value,
        text(draft, unit, shape, value),
        field == null ? "empty" : field.firmness().key(),
        side.key(),
        plan.seat(side).shortName(),
        side == plan.mine() || shape.told(),
        field == null ? "" : field.author(),
        field == null ? "" : ago.say(field.at()),
        field == null ? null : field.question(),
        field == null ? null : field.due(),
        field == null ? 0 : field.version(),
        !shape.isOpenIn(plan.stage()) || !shape.isFor(plan.mine()),
        seen(plan, unit, shape),
        shape.told() ? plan.mine() : shapes.firstHand(unit, name),
        plan.mine(),
        suggestions(draft, unit, name),
        authors(plan, field),
        was(draft, unit, shape));
  }

  private static FieldView.Seen seen(Plan plan, Unit unit, FieldShape shape) {
    if (unit.privateTo() != null) {
      return FieldView.Seen.OURS;
    }
    if (shape.onlyFor() == null) {
      return FieldView.Seen.BOTH;
    }
    return !shape.isFor(plan.mine())
        ? FieldView.Seen.THEIRS_SHOWN
        : shape.isForBothIn(plan) ? FieldView.Seen.OURS_SHOWN : FieldView.Seen.OURS;
  }

  private FieldView.@Nullable Was was(Draft draft, Unit unit, FieldShape shape) {
    var since = draft.since();
    return since == null
        ? null
        : since
            .of(unit.id(), shape.name())
            .map(it ->
                new FieldView.Was(
                    it.before() == null ? "" : told(draft, unit.kind(), shape, it.before()),
                    say("since.note", it.person(), it.organisation(), ago.say(it.at())),
                    "/plans/" + draft.plan().id() + "/history?unit=" + unit.id()))
            .orElse(null);
  }

  /// A value as the ledger has it, in words. A blank is told as what it asks for, an answer as
  /// such; what it points at may have left the plan since.
  public String told(Draft draft, String kind, FieldShape shape, String value) {
    for (var side : Side.values()) {
      if (value.equals(Field.blankFor(side))) {
        return say("field.to-fill", draft.plan().seat(side).shortName());
      }
    }
    for (var outcome : Outcome.values()) {
      if (value.equals(outcome.told())) {
        return say("outcome." + outcome.key());
      }
    }
    var text = text(draft, kind, shape, value);
    return text.isEmpty() ? say("history.gone") : text;
  }

  private List<SuggestionView> suggestions(Draft draft, Unit unit, String name) {
    return draft.suggestions(unit.id()).stream()
        .filter(s -> s.field().equals(name))
        .map(s -> of(draft, s))
        .toList();
  }

  SuggestionView of(Draft draft, Suggestion suggestion) {
    return new SuggestionViews(this, shapes, ago, messages).of(draft, suggestion);
  }

  private static FieldView.@Nullable Authors authors(Plan plan, @Nullable Field field) {
    if (field == null || field.firstSide() == null || !Authorship.isShown()) {
      return null;
    }
    return new FieldView.Authors(
        field.firstSide().key(),
        plan.seat(field.firstSide()).shortName(),
        field.side().key(),
        plan.seat(field.side()).shortName(),
        field.author().split(" ", 2)[0]);
  }

  /// The unit by its title, or as "the plan" where it has none.
  public String called(Draft draft, Unit unit) {
    return unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : shapes.called(unit);
  }

  /// @param shown ids of other units whose words it shows
  public LiveUnit live(Draft draft, Unit unit, @Nullable String... shown) {
    return LiveUnit.of(draft, unit, shapes.of(unit.kind()).tab(), talk(draft, unit), shown);
  }

  public Talk talk(Draft draft, Unit unit) {
    var remarks = unit.remarks();
    return new Talk(
        "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/comments",
        unit.id().toString(),
        called(draft, unit),
        remarks.said(),
        remarks.open());
  }

  /// What the field is called: `{0}` stands for the vendor's name, `{1}` for the partner's.
  public String label(Draft draft, String kind, String name) {
    var plan = draft.plan();
    var parts = name.split("\\.(?=q[1-4]$|year$)", 2);
    var label =
        say(
            "field." + kind + "." + parts[0],
            plan.vendor().shortName(),
            plan.partner().shortName());
    return parts.length == 1 ? label : say("field.of-" + parts[1], label);
  }

  /// The same, with what the unit is counted in.
  String text(Draft draft, Unit unit, FieldShape shape, @Nullable String value) {
    return shape.kind() == FieldKind.NUMBER && value != null && !value.isEmpty()
        ? counted(draft, unit, new BigDecimal(value))
        : text(draft, unit.kind(), shape, value);
  }

  /// A number with what the unit is counted in.
  public String counted(Draft draft, Unit unit, BigDecimal number) {
    var in = shapes.of(unit.kind()).countedIn(unit);
    var text = plain(number);
    return in == null
        ? text
        : say("counted." + in, text, draft.plan().currency().getCurrencyCode());
  }

  String text(Draft draft, String kind, FieldShape shape, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (shape.kind()) {
      case LINE, TEXT, WEIGHT -> value;
      case MONEY -> amount(new BigDecimal(value));
      case NUMBER -> plain(new BigDecimal(value));
      case HOURS -> value + " h";
      case DATE -> day(LocalDate.parse(value));
      case CHOICE -> say("choice." + kind + "." + shape.name() + "." + value);
      case PERSON -> draft.person(value).map(PlanMember::name).orElse("");
      case UNIT, UNITS ->
          Arrays.stream(value.split(","))
              .flatMap(id -> draft.find(id).stream())
              .map(shapes::called)
              .collect(Collectors.joining(", "));
    };
  }

  /// What somebody typed as it would read, or just as it was typed if it cannot be read.
  String typed(Draft draft, String kind, FieldShape shape, String typed) {
    try {
      var value = shape.kind().canonical(shape.name(), typed, draft.plan().currency());
      return text(draft, kind, shape, value);
    } catch (RuleBroken unreadable) {
      return typed;
    }
  }

  public static String amount(BigDecimal amount) {
    var format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
    format.setMaximumFractionDigits(3);
    return format.format(amount);
  }

  private static String plain(BigDecimal number) {
    var format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(3);
    return format.format(number);
  }

  public static String day(LocalDate day) {
    return Day.inWords(day);
  }

  private String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, LocaleContextHolder.getLocale()));
  }
}
