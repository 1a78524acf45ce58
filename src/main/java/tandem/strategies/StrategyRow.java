package tandem.strategies;

import tandem.plans.FieldView;

/// A strategy as its viewer sees it. `onlyUs`: the other side does not see it.
public record StrategyRow(
    String id,
    String side,
    boolean onlyUs,
    FieldView kind,
    FieldView statement,
    FieldView measure) {}
