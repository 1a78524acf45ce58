package tandem.stakeholders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import tandem.plans.Field;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// What somebody says yes to with a role: the words and numbers of its unit that everybody with a
/// role sees. What is written as the plan runs is no part of it.
public final class Content {
  private Content() {}

  /// A digest that stays the same as long as they do, whoever looks.
  public static String of(Unit unit, Shapes shapes) {
    var shape = shapes.of(unit.kind());
    var text = new StringBuilder();
    unit.fields().values().stream()
        .filter(it -> it.value() != null && shape.field(it.name()).onlyFor() == null)
        .filter(it -> !shape.field(it.name()).running())
        .sorted(Comparator.comparing(Field::name))
        .forEach(it -> text.append(it.name()).append('=').append(it.value()).append('\0'));
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
