package tandem.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// A word or number of the plan: who wrote it and how firm it is. `side` wrote the value, or shall
/// fill the blank.
public record Field(
    String name,
    FieldKind kind,
    @Nullable String value,
    Firmness firmness,
    Side side,
    @Nullable Side firstSide,
    PersonId person,
    String author,
    Instant at,
    @Nullable String question,
    @Nullable LocalDate due,
    @Nullable OrganisationId privateTo,
    int version) {

  /// What the ledger says stands here.
  @Nullable String told() {
    return firmness == Firmness.BLANK ? blankFor(side) : value;
  }

  boolean isSharedPencil() {
    return firmness == Firmness.PENCIL && privateTo == null;
  }

  /// What the ledger says where a side was asked to write.
  static String blankFor(Side side) {
    return "(blank for " + side.key() + ")";
  }

  /// Whether the ledger tells a side that was asked to write, and no words.
  static boolean isBlank(String told) {
    return told.equals(blankFor(Side.VENDOR)) || told.equals(blankFor(Side.PARTNER));
  }

  /// A side writes: an empty field, its own blank, or its own pencil. All else is for the other
  /// side to decide.
  Field written(Writer by, String text) {
    if (firmness == Firmness.INK) {
      throw RuleBroken.in(name, "field.in-ink");
    }
    if (firmness == Firmness.BLANK && side != by.side()) {
      throw RuleBroken.in(name, "field.blank-for-the-other-side");
    }
    if (firmness == Firmness.PENCIL && side != by.side()) {
      throw RuleBroken.in(name, "field.pencil-of-the-other-side");
    }
    return now(text, Firmness.PENCIL, by.side(), by);
  }

  /// Whether that side has no pencil here, but may say what it would like instead.
  boolean isToSuggestTo(Side one) {
    return firmness == Firmness.INK || (firmness == Firmness.PENCIL && side != one);
  }

  /// The other side agrees. Nobody inks their own pencil.
  Field inked(Writer by) {
    if (firmness != Firmness.PENCIL) {
      throw RuleBroken.in(name, "field.nothing-to-ink");
    }
    if (side == by.side()) {
      throw RuleBroken.in(name, "field.own-pencil");
    }
    return agreed();
  }

  /// The same words, firm: by the other side's hand, or because both signed.
  Field agreed() {
    return new Field(
        name,
        kind,
        value,
        Firmness.INK,
        side,
        firstSide,
        person,
        author,
        at,
        null,
        null,
        privateTo,
        version + 1);
  }

  /// The same in pencil, without a first author.
  Field brought() {
    return new Field(
        name, kind, value, firmness, side, null, person, author, at, null, null, privateTo,
        version);
  }

  /// Asks the other side to write it. Only where nothing stands, or one's own pencil.
  Field leftBlank(Writer by, @Nullable String question, @Nullable LocalDate due) {
    if (firmness == Firmness.INK || (firmness == Firmness.PENCIL && side != by.side())) {
      throw RuleBroken.in(name, "field.not-yours-to-blank");
    }
    if (firmness == Firmness.BLANK && side == by.side()) {
      throw RuleBroken.in(name, "field.blank-is-yours");
    }
    return new Field(
        name,
        kind,
        null,
        Firmness.BLANK,
        by.side().other(),
        null,
        by.person(),
        by.name(),
        by.at(),
        question,
        due,
        privateTo,
        version + 1);
  }

  /// How it is, in the words of whoever says it last; null where there is nothing to say.
  Field said(Writer by, @Nullable String text) {
    return now(text, text == null ? Firmness.EMPTY : Firmness.PENCIL, by.side(), by).brought();
  }

  /// Whether that side may write here without asking.
  boolean isOpenTo(Side one) {
    return firmness == Firmness.EMPTY || (firmness != Firmness.INK && side == one);
  }

  /// A suggestion taken is agreed by both, and counts for who suggested it; words that stood there
  /// already keep their author.
  Field taken(Suggestion it, Writer by) {
    if (it.side() == by.side()) {
      throw RuleBroken.in(name, "suggestion.own");
    }
    return it.proposed().equals(value)
        ? firmness == Firmness.INK ? this : agreed()
        : now(
            it.proposed(),
            Firmness.INK,
            it.side(),
            new Writer(it.person(), it.author(), it.side(), by.at()));
  }

  /// Takes back one's own pencil, and leaves nothing.
  Field cleared(Writer by) {
    if (firmness != Firmness.PENCIL || side != by.side()) {
      throw RuleBroken.in(name, "field.not-yours-to-clear");
    }
    return now(null, Firmness.EMPTY, by.side(), by);
  }

  private Field now(@Nullable String text, Firmness firm, Side of, Writer by) {
    var first =
        text == null ? null : firstSide == null ? of : firm == Firmness.INK ? of : firstSide;
    return new Field(
        name,
        kind,
        text,
        firm,
        of,
        first,
        by.person(),
        by.name(),
        by.at(),
        null,
        null,
        privateTo,
        version + 1);
  }
}
