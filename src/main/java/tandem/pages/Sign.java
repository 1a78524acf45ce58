package tandem.pages;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A sign of life: a person has a plan open, and perhaps writes in one unit of it.
record Sign(UUID plan, UUID person, String name, UUID organisation, @Nullable UUID unit) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Sign read(String text) {
    return JSON.readValue(text, Sign.class);
  }

  String written() {
    return JSON.writeValueAsString(this);
  }

  boolean isOfSamePlace(@Nullable Sign before) {
    return before != null && Objects.equals(unit, before.unit());
  }
}
