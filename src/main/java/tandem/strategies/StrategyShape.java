package tandem.strategies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.UnitShape;

/// A strategy: its statement, its kind, until when, and how its owner measures it.
@Component
public class StrategyShape implements UnitShape {
  public static final String KIND = "strategy";

  /// Why no goal serves it in this plan.
  public static final String NOT_THIS_YEAR = "not_this_year";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayBeKept() {
    return true;
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
        FieldShape.of("horizon", FieldKind.LINE),
        FieldShape.of("measure", FieldKind.LINE),
        FieldShape.of(NOT_THIS_YEAR, FieldKind.TEXT));
  }

  @Override
  public List<FieldShape> asked() {
    return fields().stream().filter(field -> !field.name().equals(NOT_THIS_YEAR)).toList();
  }

  /// What a strategy says: goals that serve it were tied to these words.
  public List<FieldShape> words() {
    return asked();
  }

  /// Why a strategy rests is for its own side to say.
  @Override
  public @Nullable Side firstHand(String field, Side owner) {
    return field.equals(NOT_THIS_YEAR) ? owner : null;
  }
}
