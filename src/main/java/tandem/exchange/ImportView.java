package tandem.exchange;

import tandem.basics.Side;

/// A workbook that was read and not yet confirmed.
public record ImportView(String id, String fileName, Side side, Reading reading) {}
