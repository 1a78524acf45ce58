package tandem.inbox;

import java.util.Locale;

/// What a row of the inbox asks of its reader.
public enum Group {
  APPROVE,
  DECIDE,
  ACKNOWLEDGE,
  DO,
  FILL,
  READ;

  static Group of(String reason) {
    return switch (reason) {
      case "sign" -> APPROVE;
      case "decide", "reconfirm", "excuse", "returned" -> DECIDE;
      case "accept" -> ACKNOWLEDGE;
      case "late", "do", "quiet" -> DO;
      case "fill", "name" -> FILL;
      case "read" -> READ;
      default -> throw new IllegalArgumentException(reason);
    };
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
