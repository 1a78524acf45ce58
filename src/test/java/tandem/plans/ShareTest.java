package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.Side;

class ShareTest {
  @Test
  void countsForWhoeverWroteItFirst() {
    var share = Share.of(Stream.of(by(Side.VENDOR), by(Side.VENDOR), by(Side.PARTNER), by(null)));
    assertThat(share).isEqualTo(new Share(2, 1));
    assertThat(share.percent(Side.VENDOR)).isEqualTo(67);
    assertThat(share.percent(Side.PARTNER)).isEqualTo(33);
  }

  @Test
  void leavesOutWhatOnlyOneSideSees() {
    var secret = field(Side.VENDOR, OrganisationId.fresh());
    assertThat(Share.of(Stream.of(secret, by(Side.PARTNER)))).isEqualTo(new Share(0, 1));
  }

  @Test
  void isEvenWhileNothingIsWritten() {
    assertThat(Share.of(Stream.of()).percent(Side.PARTNER)).isEqualTo(50);
  }

  private static Field by(@Nullable Side first) {
    return field(first, null);
  }

  private static Field field(@Nullable Side first, @Nullable OrganisationId privateTo) {
    return new Field(
        "title",
        FieldKind.LINE,
        first == null ? null : "Grow",
        first == null ? Firmness.EMPTY : Firmness.PENCIL,
        Side.VENDOR,
        first,
        PersonId.fresh(),
        "Ana",
        Instant.EPOCH,
        null,
        null,
        privateTo,
        1);
  }
}
