package tandem.strategies;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.UnitShape;

/// A strategy: its statement, its kind, and how its owner measures it.
@Component
public class StrategyShape implements UnitShape {
  public static final String KIND = "strategy";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "strategies";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("statement", FieldKind.TEXT).must(),
        FieldShape.choice(
            "kind",
            "market_share",
            "new_market",
            "upsell",
            "cross_sell",
            "new_offer",
            "retention",
            "efficiency",
            "other"),
        FieldShape.of("measure", FieldKind.LINE));
  }
}
