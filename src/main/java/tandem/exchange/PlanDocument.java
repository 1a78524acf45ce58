package tandem.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;

/// A plan at one revision, ready to print.
///
/// @param hash SHA-256 of the agreed baseline in hexadecimal, or null before there is one
public record PlanDocument(
    String title,
    String vendor,
    String partner,
    DateRange period,
    String currency,
    long revision,
    @Nullable String hash,
    List<Strategy> vendorStrategies,
    List<Strategy> partnerStrategies,
    List<Goal> goals,
    List<Action> actions,
    List<Duty> roles,
    List<Passed> excused,
    List<Signature> signatures) {

  public record Strategy(@Nullable String kind, String statement, @Nullable String measure) {}

  /// @param serves the strategies of either side it serves
  public record Goal(
      int number, String title, List<String> serves, List<Value> values, List<Beside> beside) {}

  /// What stands with a goal beside its money: its owners, measures, accounts and so on.
  public record Beside(String what, String words) {}

  /// @param quarters four amounts; null where one is still open
  /// @param target what they shall come to; null where nobody said
  public record Value(
      String label, List<@Nullable BigDecimal> quarters, @Nullable BigDecimal target) {
    /// The sum of the four, or null while one is open.
    public @Nullable BigDecimal year() {
      return quarters.stream().anyMatch(Objects::isNull)
          ? null
          : quarters.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  public record Action(
      int number, String title, String who, @Nullable LocalDate by, @Nullable BigDecimal hours) {}

  /// Who has which role (`R`, `A`, `S`, `C`, `I`) in a part or an action.
  public record Duty(String what, List<Held> held) {}

  public record Held(String role, String person) {}

  /// A finding that both sides let pass: a key with its details, who asked for it and why, and who
  /// agreed; `agreed` is empty where they gave no reason of their own.
  public record Passed(
      String code, List<String> details, String who, String reason, String other, String agreed) {}

  public record Signature(String name, String organisation, Instant at, long revision) {
    public String when() {
      return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .format(at.atOffset(ZoneOffset.UTC));
    }
  }

  /// An amount with its thousands apart, as the page prints it.
  public static String shown(BigDecimal amount) {
    var plain = PlanSheet.plain(amount);
    return String.format(Locale.ENGLISH, "%,." + plain.scale() + "f", plain);
  }
}
