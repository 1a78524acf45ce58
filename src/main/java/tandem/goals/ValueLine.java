package tandem.goals;

import java.util.Locale;
import java.util.stream.Stream;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.plans.Plan;

/// The money of a goal, by quarter. Each line is one side's to know best.
public enum ValueLine {
  /// What the customer pays the partner for the product.
  CUSTOMER_SPEND(Side.PARTNER),
  /// The partner's own services and offers on top.
  PARTNER_ADDED_VALUE(Side.PARTNER),
  /// What of it reaches the vendor.
  VENDOR_REVENUE(Side.VENDOR),
  /// What the partner keeps of it; nobody else's business.
  PARTNER_MARGIN(Side.PARTNER);

  static final String LAST_YEAR = ".last_year";

  private final Side side;

  ValueLine(Side side) {
    this.side = side;
  }

  /// Whether people of that side see this line, whatever its owner shows them.
  public boolean isFor(Side viewer) {
    return this != PARTNER_MARGIN || viewer == side;
  }

  /// Whether both sides see it, whatever its owner shows.
  public boolean isShared() {
    return isFor(side.other());
  }

  /// Whether both sides see it in this plan.
  public boolean isSharedIn(Plan plan) {
    return isShared() || plan.shown().contains(key());
  }

  public Side side() {
    return side;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The names of its fields: the four quarters, then the year.
  public Stream<String> cells() {
    return Stream.concat(Numbers.quarters().map(this::cell), Stream.of(yearCell()));
  }

  static boolean isQuarter(String field) {
    return field.matches(".+\\.q[1-4]");
  }

  /// The line that a cell's name belongs to.
  public static ValueLine of(String cell) {
    return valueOf(cell.substring(0, cell.indexOf('.')).toUpperCase(Locale.ROOT));
  }

  /// The name of the field for what it came to in the plan of the year before.
  public String lastYear() {
    return key() + LAST_YEAR;
  }

  /// The name of the field for what the whole year shall come to: `vendor_revenue.year`.
  public String yearCell() {
    return key() + ".year";
  }

  /// The name of the field for that quarter: `vendor_revenue.q1`.
  public String cell(Quarter quarter) {
    return key() + "." + quarter.toString().toLowerCase(Locale.ROOT);
  }
}
