package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;

class FieldTest {
  static final Writer ANA = new Writer(PersonId.fresh(), "Ana", Side.VENDOR, Instant.EPOCH);
  static final Writer BEN = new Writer(PersonId.fresh(), "Ben", Side.PARTNER, Instant.EPOCH);

  final Field empty = of(Firmness.EMPTY, null);
  final Field pencil = of(Firmness.PENCIL, "Grow");
  final Field ink = of(Firmness.INK, "Grow");
  final Field blank = empty.leftBlank(ANA, "What would you add?", null);

  @Test
  void isInPencilOnceWritten() {
    var written = empty.written(BEN, "Grow");
    assertThat(written)
        .extracting(Field::value, Field::firmness, Field::side, Field::author)
        .containsExactly("Grow", Firmness.PENCIL, Side.PARTNER, "Ben");
    assertThat(written.firstSide()).isEqualTo(Side.PARTNER);
  }

  @Test
  void isRewrittenByTheSideOfItsPencil() {
    assertThat(pencil.written(ANA, "Grow fast").value()).isEqualTo("Grow fast");
  }

  @Test
  void isNotOverwrittenByTheOtherSide() {
    refused("field.pencil-of-the-other-side", () -> pencil.written(BEN, "Shrink"));
  }

  @Test
  void isNotInkedByTheSideThatWroteIt() {
    refused("field.own-pencil", () -> pencil.inked(ANA));
  }

  @Test
  void isInkedByTheOtherSideAndStaysItsWriters() {
    assertThat(pencil.inked(BEN))
        .extracting(Field::value, Field::firmness, Field::side, Field::author, Field::version)
        .containsExactly("Grow", Firmness.INK, Side.VENDOR, "Ana", pencil.version() + 1);
  }

  @ParameterizedTest
  @EnumSource(names = "PENCIL", mode = EnumSource.Mode.EXCLUDE)
  void isInkedFromPencilOnly(Firmness firmness) {
    refused("field.nothing-to-ink", () -> of(firmness, null).inked(BEN));
  }

  @ParameterizedTest
  @EnumSource
  void isInInkForBothSides(Side side) {
    var writer = side == Side.VENDOR ? ANA : BEN;
    refused("field.in-ink", () -> ink.written(writer, "Shrink"));
    refused("field.not-yours-to-blank", () -> ink.leftBlank(writer, null, null));
    refused("field.not-yours-to-clear", () -> ink.cleared(writer));
  }

  @Test
  void isLeftBlankForTheOtherSide() {
    assertThat(blank)
        .extracting(Field::firmness, Field::side, Field::question)
        .containsExactly(Firmness.BLANK, Side.PARTNER, "What would you add?");
    assertThat(pencil.leftBlank(ANA, null, null).value()).isNull();
  }

  @Test
  void isNotLeftBlankOverTheOtherSidesWords() {
    refused("field.not-yours-to-blank", () -> pencil.leftBlank(BEN, null, null));
  }

  @Test
  void isFilledOnlyByTheSideItWasLeftFor() {
    refused("field.blank-for-the-other-side", () -> blank.written(ANA, "Grow"));
    var filled = blank.written(BEN, "Grow");
    assertThat(filled.firmness()).isEqualTo(Firmness.PENCIL);
    assertThat(filled.firstSide()).isEqualTo(Side.PARTNER);
    assertThat(filled.question()).isNull();
  }

  @Test
  void isNotGivenBackByTheSideAsked() {
    refused("field.blank-is-yours", () -> blank.leftBlank(BEN, null, null));
  }

  @Test
  void isInInkOnceASuggestionIsTakenAndCountsForTheSuggester() {
    var taken = pencil.taken(suggested(BEN, "Grow together"), ANA);
    assertThat(taken.value()).isEqualTo("Grow together");
    assertThat(taken.firmness()).isEqualTo(Firmness.INK);
    assertThat(taken.firstSide()).isEqualTo(Side.PARTNER);
    assertThat(ink.taken(suggested(BEN, "Grow together"), ANA).firstSide()).isEqualTo(Side.PARTNER);
  }

  @Test
  void doesNotTakeASuggestionOfTheSameSide() {
    refused("suggestion.own", () -> ink.taken(suggested(BEN, "Grow together"), BEN));
  }

  @Test
  void isClearedByTheSideOfItsPencilOnly() {
    refused("field.not-yours-to-clear", () -> pencil.cleared(BEN));
    refused("field.not-yours-to-clear", () -> blank.cleared(BEN));
    assertThat(pencil.cleared(ANA).firmness()).isEqualTo(Firmness.EMPTY);
    assertThat(pencil.cleared(ANA).firstSide()).isNull();
  }

  @Test
  void namesTheSuggesterAsItsAuthorOnceASuggestionIsTaken() {
    assertThat(pencil.taken(suggested(BEN, "Grow together"), ANA))
        .extracting(Field::side, Field::person, Field::author)
        .containsExactly(BEN.side(), BEN.person(), "Ben");
  }

  @Test
  void keepsItsAuthorWhereItSaysAlreadyWhatIsSuggested() {
    assertThat(pencil.taken(suggested(BEN, "Grow"), ANA))
        .extracting(Field::firmness, Field::firstSide, Field::author)
        .containsExactly(Firmness.INK, ANA.side(), "Ana");
    assertThat(ink.taken(suggested(BEN, "Grow"), ANA)).isSameAs(ink);
  }

  @Test
  void isOpenToItsSideWhileItIsNotInInk() {
    assertThat(empty.isOpenTo(BEN.side())).isTrue();
    assertThat(pencil.isOpenTo(ANA.side())).isTrue();
    assertThat(pencil.isOpenTo(BEN.side())).isFalse();
    assertThat(blank.isOpenTo(BEN.side())).isTrue();
    assertThat(blank.isOpenTo(ANA.side())).isFalse();
    assertThat(ink.isOpenTo(ANA.side())).isFalse();
  }

  private static Suggestion suggested(Writer by, String value) {
    var bases = new HashMap<String, @Nullable String>();
    bases.put("title", "Grow");
    return new Suggestion(
        UUID.randomUUID(),
        UnitId.fresh(),
        "title",
        Scope.FIELD,
        bases,
        value,
        "It is clearer",
        by.side(),
        by.person(),
        by.name(),
        by.at(),
        null,
        null);
  }

  private static void refused(String code, ThrowingCallable change) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(change)
        .withMessage(code)
        .extracting(RuleBroken::field)
        .isEqualTo("title");
  }

  private static Field of(Firmness firmness, @Nullable String value) {
    return new Field(
        "title",
        FieldKind.LINE,
        value,
        firmness,
        ANA.side(),
        value == null ? null : ANA.side(),
        ANA.person(),
        ANA.name(),
        ANA.at(),
        null,
        null,
        null,
        1);
  }
}
