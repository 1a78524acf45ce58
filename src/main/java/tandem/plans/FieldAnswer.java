package tandem.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.Money;
import tandem.basics.Side;

/// A field as programs read it. `value` is its canonical text, or an amount with its currency;
/// `side` wrote it, or shall fill the blank; `may` is what the asker can do with it now.
record FieldAnswer(
    String field,
    String kind,
    @Nullable Object value,
    String firmness,
    String side,
    @Nullable String author,
    @Nullable Instant at,
    @Nullable String question,
    @Nullable LocalDate due,
    List<String> may,
    int version) {

  record Amount(String amount, String currency) {
    static Amount of(Money money) {
      return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  /// @param firstHand the side that alone may write it first; null where either may
  static FieldAnswer of(Draft draft, Unit unit, FieldShape shape, @Nullable Side firstHand) {
    var field = unit.field(shape.name());
    var side = field == null ? draft.plan().mine() : field.side();
    var firmness = field == null ? Firmness.EMPTY : field.firmness();
    var written = field == null || firmness == Firmness.EMPTY ? null : field;
    return new FieldAnswer(
        shape.name(),
        shape.kind().name().toLowerCase(java.util.Locale.ROOT),
        told(draft.plan(), shape, unit.value(shape.name())),
        firmness.key(),
        side.key(),
        written == null ? null : written.author(),
        written == null ? null : written.at(),
        field == null ? null : field.question(),
        field == null ? null : field.due(),
        shape.onlyFor() != null || unit.privateTo() != null
            ? alone(draft, shape)
            : may(draft, shape, firmness, side == draft.plan().mine(), firstHand),
        field == null ? 0 : field.version());
  }

  static @Nullable Object told(Plan plan, FieldShape shape, @Nullable String value) {
    return value == null || shape.kind() != FieldKind.MONEY
        ? value
        : Amount.of(new Money(new BigDecimal(value), plan.currency()));
  }

  /// What is one side's own, nobody else can fill or agree to.
  private static List<String> alone(Draft draft, FieldShape shape) {
    var open = shape.isOpenIn(draft.plan().stage()) && shape.isFor(draft.plan().mine());
    return open ? List.of("write") : List.of();
  }

  private static List<String> may(
      Draft draft, FieldShape shape, Firmness firmness, boolean mine, @Nullable Side firstHand) {
    if (!shape.isOpenIn(draft.plan().stage())) {
      return List.of();
    }
    return switch (firmness) {
      case EMPTY ->
          firstHand == null
              ? List.of("write", "blank")
              : List.of(firstHand == draft.plan().mine() ? "write" : "blank");
      case BLANK -> mine ? List.of("write") : List.of();
      case PENCIL ->
          mine
              ? firstHand == null ? List.of("write", "blank") : List.of("write")
              : List.of("ink", "suggest");
      case INK -> List.of("suggest");
    };
  }
}
