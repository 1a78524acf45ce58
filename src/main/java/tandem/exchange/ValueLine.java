package tandem.exchange;

import java.util.List;
import java.util.Locale;
import tandem.basics.Side;

/// What a goal is worth, and to whom. Each line waits for the side that knows the number.
public enum ValueLine {
  CUSTOMER_SPEND(Side.PARTNER, "Customer pays partner", "customer spend", "customer pays"),
  PARTNER_ADDED_VALUE(
      Side.PARTNER, "Partner services", "partner added value", "added value", "services"),
  VENDOR_REVENUE(
      Side.VENDOR, "Vendor revenue", "revenue target", "revenue", "quota", "sales target"),
  PARTNER_MARGIN(Side.PARTNER, "Partner margin", "margin");

  private final Side side;
  private final String label;
  private final List<String> synonyms;

  ValueLine(Side side, String label, String... synonyms) {
    this.side = side;
    this.label = label;
    this.synonyms = List.of(synonyms);
  }

  /// Who fills this line.
  public Side side() {
    return side;
  }

  /// The name in workbooks.
  public String label() {
    return label;
  }

  /// The name in the API and message keys.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether that side sees this line at all.
  boolean isFor(Side viewer) {
    return this != PARTNER_MARGIN || viewer == side;
  }

  boolean isCalled(String normalised) {
    return Heading.normalise(label).equals(normalised)
        || key().replace('_', ' ').equals(normalised)
        || synonyms.contains(normalised);
  }
}
