package tandem.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The 163 sales quotas of the AdventureWorks sample, with the names of its sellers and of some of
/// its resellers.
public final class Quotas {
  private Quotas() {}

  public static List<String> texts() {
    return List.of(text("sales_quotas.csv"), text("sellers.csv"), text("resellers.csv"));
  }

  static QuotaList adventureWorks() {
    return QuotaList.of(texts());
  }

  private static String text(String file) {
    try (var in = Quotas.class.getResourceAsStream("/adventureworks/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
