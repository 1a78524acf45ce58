package tandem.plans;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.ledger.History.Line;

/// What one revision did to one field, and the field as it was before it.
///
/// @param words the change of what it says, null where only its firmness changed
/// @param firm the change of its firmness, null where it kept it
record Reversal(String field, @Nullable Line words, @Nullable Line firm) {
  static final String FIRMNESS = ".firmness";
  static final String SUGGESTION = ".suggestion";

  static Reversal of(String field, List<Line> lines) {
    return new Reversal(field, named(field, lines), named(field + FIRMNESS, lines));
  }

  private static @Nullable Line named(String field, List<Line> lines) {
    return lines.stream().filter(line -> line.field().equals(field)).findFirst().orElse(null);
  }

  boolean isOfWords() {
    return words != null || firm != null;
  }

  /// It put in ink what stood there.
  boolean isInk() {
    return words == null && firm != null && Firmness.INK.key().equals(firm.after());
  }

  boolean isTouchedBy(String changed) {
    return isOfWords()
        ? changed.equals(field) || changed.equals(field + FIRMNESS)
        : changed.equals(field) || changed.equals(field + SUGGESTION);
  }

  Line suggestion(List<Line> lines) {
    return Objects.requireNonNull(named(field + SUGGESTION, lines));
  }

  /// What it said before; null where that was nothing to read.
  @Nullable String was() {
    var before = words == null ? null : words.before();
    return before == null || Field.isBlank(before) ? null : before;
  }

  /// The suggestion that was taken by it.
  Optional<UUID> taken() {
    return Optional.ofNullable(words).map(Line::suggestion);
  }

  /// The field once more as it was. Words of the other side come back as theirs.
  ///
  /// @param written the change that had brought what it said before, if the ledger knows one
  Field back(Draft draft, Field now, @Nullable Line written, Writer by) {
    var firmness =
        firm == null || firm.before() == null
            ? now.firmness()
            : Firmness.valueOf(firm.before().toUpperCase(Locale.ROOT));
    if (words == null) {
      return field(now, now.value(), firmness, now.side(), now.firstSide(), of(now), null);
    }
    var mine = new Hand(by.person(), by.name(), by.at());
    if (firmness == Firmness.EMPTY || written == null) {
      return field(now, was(), firmness, by.side(), first(now, by.side()), mine, null);
    }
    var taken = taken(draft, written);
    var hand =
        taken == null
            ? new Hand(new PersonId(written.personId()), written.person(), written.at())
            : new Hand(taken.person(), taken.author(), taken.at());
    if (firmness == Firmness.BLANK) {
      return field(now, null, firmness, blankFor(), null, hand, written.reason());
    }
    var author = taken == null ? sideOf(draft.plan(), written) : taken.side();
    return field(
        now, was(), firmness, author, first(now, author), author == by.side() ? mine : hand, null);
  }

  /// Who held the pencil, and when.
  private record Hand(PersonId person, String name, Instant at) {}

  private static Hand of(Field now) {
    return new Hand(now.person(), now.author(), now.at());
  }

  private Side blankFor() {
    var before = Objects.requireNonNull(words).before();
    return Field.blankFor(Side.VENDOR).equals(before) ? Side.VENDOR : Side.PARTNER;
  }

  /// A suggestion that was taken had made its author the first; otherwise the first stays.
  private @Nullable Side first(Field now, Side author) {
    return was() == null
        ? null
        : taken().isPresent() || now.firstSide() == null ? author : now.firstSide();
  }

  private static Side sideOf(Plan plan, Line written) {
    return plan.vendor().organisation().value().equals(written.organisationId())
        ? Side.VENDOR
        : Side.PARTNER;
  }

  /// What stood there was a suggestion taken as it was: it counts for who suggested it.
  private static @Nullable Suggestion taken(Draft draft, Line written) {
    var id = written.suggestion();
    return id == null
        ? null
        : draft.suggestion(id).filter(s -> s.isAnswered(Outcome.TAKEN)).orElse(null);
  }

  private static Field field(
      Field now,
      @Nullable String value,
      Firmness firmness,
      Side side,
      @Nullable Side first,
      Hand hand,
      @Nullable String question) {
    return new Field(
        now.name(),
        now.kind(),
        value,
        firmness,
        side,
        first,
        hand.person(),
        hand.name(),
        hand.at(),
        question,
        null,
        now.privateTo(),
        now.version() + 1);
  }
}
