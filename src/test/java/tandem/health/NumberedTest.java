package tandem.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.basics.Side;
import tandem.health.Finding.Breakdown;

class NumberedTest {
  private static final String ABOVE = "warning revenue-above-spend";

  private final Paper paper = new Paper();

  @Test
  void findsWhereMoreReachesTheVendorThanTheCustomerPays() {
    var goal = paper.goal();
    paper.pencil(goal, "customer_spend.q2", "100", Side.PARTNER);
    paper.pencil(goal, "vendor_revenue.q2", "100.01", Side.VENDOR);
    assertThat(paper.found(Breakdown.ALIGNED)).contains(ABOVE);
    assertThat(paper.mends("revenue-above-spend"))
        .endsWith("/units/" + goal + "/vendor_revenue.q2");
  }

  @Test
  void findsQuartersThatDoNotAddUpToTheirYear() {
    var goal = paper.goal();
    paper.pencil(goal, "customer_spend.year", "100", Side.VENDOR);
    paper.pencil(goal, "customer_spend.q1", "99", Side.PARTNER);
    assertThat(paper.found(Breakdown.ALIGNED)).doesNotContain("warning quarters-below-year");
    paper.pencil(goal, "customer_spend.q2", "2", Side.PARTNER);
    assertThat(paper.found(Breakdown.ALIGNED)).contains("warning quarters-above-year");
    assertThat(paper.mends("quarters-above-year"))
        .endsWith("/units/" + goal + "/customer_spend.year");
    paper.pencil(goal, "customer_spend.year", "200", Side.VENDOR);
    paper.pencil(goal, "customer_spend.q3", "0", Side.PARTNER);
    paper.pencil(goal, "customer_spend.q4", "0", Side.PARTNER);
    assertThat(paper.found(Breakdown.ALIGNED)).contains("warning quarters-below-year");
  }

  /// What is found is found for both sides.
  @Test
  void saysNothingOfAMargin() {
    var goal = paper.goal();
    paper.pencil(goal, "partner_margin.year", "1", Side.PARTNER);
    paper.pencil(goal, "partner_margin.q1", "2", Side.PARTNER);
    assertThat(paper.found(Breakdown.ALIGNED)).doesNotContain("warning quarters-above-year");
  }

  @Test
  void leavesInPeaceWhatCanBeMeantSo() {
    var goal = paper.goal();
    paper.pencil(goal, "customer_spend.q2", "100", Side.PARTNER);
    paper.pencil(goal, "vendor_revenue.q2", "100", Side.VENDOR);
    paper.pencil(goal, "vendor_revenue.q3", "100", Side.VENDOR);
    assertThat(paper.found(Breakdown.ALIGNED)).doesNotContain(ABOVE);
  }
}
