package tandem.strategies;

import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// A strategy as its viewer sees it. `onlyUs`: the other side does not see it.
public record StrategyRow(
    LiveUnit live,
    String side,
    boolean onlyUs,
    FieldView kind,
    FieldView statement,
    FieldView measure) {}
