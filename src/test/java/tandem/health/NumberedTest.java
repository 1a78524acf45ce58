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
  void leavesInPeaceWhatCanBeMeantSo() {
    var goal = paper.goal();
    paper.pencil(goal, "customer_spend.q2", "100", Side.PARTNER);
    paper.pencil(goal, "vendor_revenue.q2", "100", Side.VENDOR);
    paper.pencil(goal, "vendor_revenue.q3", "100", Side.VENDOR);
    assertThat(paper.found(Breakdown.ALIGNED)).doesNotContain(ABOVE);
  }
}
