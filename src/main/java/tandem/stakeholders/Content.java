package tandem.stakeholders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.UnitShape;

/// What somebody says yes to with a role: the words and numbers of its unit that everybody with a
/// role sees. What is written as the plan runs is no part of it.
public final class Content {
  private Content() {}

  /// A digest that stays the same as long as they do, whoever looks.
  public static String of(Unit unit, Shapes shapes) {
    var values = new HashMap<String, String>();
    for (var field : unit.fields().values()) {
      if (field.value() != null) {
        values.put(field.name(), field.value());
      }
    }
    return of(shapes.of(unit.kind()), values);
  }

  static String of(UnitShape shape, Map<String, String> values) {
    var text = new StringBuilder();
    new TreeMap<>(values)
        .forEach((name, value) -> {
          var field = shape.field(name);
          if (field.onlyFor() == null && !field.running()) {
            text.append(name).append('=').append(value).append('\0');
          }
        });
    return digest(text.toString());
  }

  private static String digest(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
