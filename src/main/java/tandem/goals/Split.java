package tandem.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.basics.Money;
import tandem.basics.Side;

/// Who gets what of what the customer pays. The customer pays the partner for the product (customer
/// spend) and for the partner's own services on top (partner added value). Of the spend, vendor
/// revenue reaches the vendor; the rest is the partner's part of the product. Source: DESIGN,
/// section 1, "value line". A quarter counts once its spend and its vendor revenue are written;
/// `complete` if all that are planned count.
public record Split(Money vendor, Money product, Money services, boolean complete) {

  /// Whose part it is and for what.
  public enum Part {
    VENDOR(Side.VENDOR),
    PRODUCT(Side.PARTNER),
    SERVICES(Side.PARTNER);

    private final Side side;

    Part(Side side) {
      this.side = side;
    }

    public Side side() {
      return side;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A part as it is drawn: from where, and how much of the whole, in percent.
  public record Share(Part part, Money money, int from, int percent) {}

  static Split none(Currency currency) {
    var zero = Money.zero(currency);
    return new Split(zero, zero, zero, true);
  }

  /// Of one quarter.
  static Split of(
      @Nullable Money spend,
      @Nullable Money revenue,
      @Nullable Money added,
      boolean expected,
      Currency currency) {
    var none = none(currency);
    if (spend == null || revenue == null) {
      return expected ? new Split(none.vendor, none.product, none.services, false) : none;
    }
    return new Split(
        revenue, spend.minus(revenue), added == null ? none.services : added, added != null);
  }

  public Split plus(Split other) {
    return new Split(
        vendor.plus(other.vendor),
        product.plus(other.product),
        services.plus(other.services),
        complete && other.complete);
  }

  /// All that the customer pays.
  public Money customer() {
    return vendor.plus(product).plus(services);
  }

  /// Nothing is shared out before somebody pays, nor where more reaches the vendor than is paid.
  public boolean isToShare() {
    return customer().amount().signum() > 0 && product.amount().signum() >= 0;
  }

  public Money of(Part part) {
    return switch (part) {
      case VENDOR -> vendor;
      case PRODUCT -> product;
      case SERVICES -> services;
    };
  }

  /// The parts in whole percents that are a hundred together: each ends where the next begins.
  public List<Share> shares() {
    var shares = new ArrayList<Share>();
    var upTo = BigDecimal.ZERO;
    var from = 0;
    for (var part : Part.values()) {
      upTo = upTo.add(of(part).amount());
      var to = percent(upTo);
      shares.add(new Share(part, of(part), from, to - from));
      from = to;
    }
    return shares;
  }

  private int percent(BigDecimal amount) {
    return amount
        .movePointRight(2)
        .divide(customer().amount(), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
