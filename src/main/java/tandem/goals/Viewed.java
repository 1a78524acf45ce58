package tandem.goals;

import org.jspecify.annotations.Nullable;
import tandem.basics.Day;
import tandem.basics.Money;
import tandem.organisations.Rate;
import tandem.plans.FieldViews;

/// Amounts as a viewer reads them in a currency of their own, beside the plan's. A total is
/// converted as one amount, never summed from converted ones.
record Viewed(@Nullable Rate rate) {

  /// As in `≈ USD 1,234.56`; empty for who reads in the plan's currency.
  String of(@Nullable Money money) {
    if (rate == null || money == null) {
      return "";
    }
    var there = rate.of(money);
    return "≈ " + there.currency().getCurrencyCode() + " " + FieldViews.amount(there.amount());
  }

  String of(Sum sum) {
    return sum.isEmpty() ? "" : of(sum.money());
  }

  /// With the rate, as in `≈ USD 1,234.56 (1.0834 on 3 Nov 2026)`.
  String inFull(Sum sum) {
    return rate == null || sum.isEmpty()
        ? ""
        : of(sum) + " (" + rate.inDigits() + " on " + Day.inWords(rate.day()) + ")";
  }
}
