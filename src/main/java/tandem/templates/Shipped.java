package tandem.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The templates that come with Tandem.
@Component
class Shipped {
  private static final List<String> KEYS =
      List.of(
          "reseller-growth",
          "managed-services-launch",
          "new-market",
          "alliance-co-sell",
          "distributor");

  private final List<Template> all;

  Shipped(JsonMapper json) {
    all = KEYS.stream().map(key -> read(key, json)).toList();
  }

  List<Template> all() {
    return all;
  }

  private static Template read(String key, JsonMapper json) {
    try (var in = new ClassPathResource("templates/" + key + ".json").getInputStream()) {
      return json.readValue(in, Template.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
