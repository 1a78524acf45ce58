package tandem.actions;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// Where more is to be read about an action: a link a line, with words after it if one likes.
public final class Links {
  private Links() {}

  /// @param words those after the address, or the place it leads to
  public record Link(String address, String words) {}

  /// @throws RuleBroken if a line is no link that browsers follow safely
  public static List<Link> of(@Nullable String lines) {
    return (lines == null ? Stream.<String>empty() : lines.lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Links::link)
        .toList();
  }

  private static Link link(String line) {
    var parts = line.split("\\s+", 2);
    var host = host(parts[0]);
    return new Link(parts[0], parts.length == 1 ? host : parts[1]);
  }

  private static String host(String address) {
    try {
      var uri = URI.create(address);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri.getHost();
      }
    } catch (IllegalArgumentException unreadable) {
      // told below, as any other line that is no link
    }
    throw RuleBroken.in(ActionShape.LINKS, "action.link-unreadable", address);
  }
}
