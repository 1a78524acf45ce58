package tandem.ledger;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;

/// One field of one subject, before and after. `about` is what the subject is called today.
public record Change(
    UUID subject,
    String about,
    String field,
    @Nullable String before,
    @Nullable String after,
    @Nullable OrganisationId privateTo) {

  public boolean isChange() {
    return !Objects.equals(before, after);
  }
}
