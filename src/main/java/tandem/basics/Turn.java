package tandem.basics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Which part of a list a program asks for: at most `limit` items, after the one that `cursor`
/// stands for.
public record Turn(@Nullable Integer limit, @Nullable String cursor) {
  public static final int MOST = 200;

  public Turn {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw RuleBroken.in("limit", "page.limit", MOST);
    }
  }

  public int atMost() {
    return limit == null ? MOST : limit;
  }

  /// The key of the last item the program has, or less than any key.
  String after() {
    try {
      return cursor == null
          ? ""
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      throw RuleBroken.in("cursor", "page.cursor-unreadable");
    }
  }

  static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
