package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/// A request as it was before a trusted proxy handed it over.
class Forwarded extends HttpServletRequestWrapper {
  private final String place;
  private final boolean secure;

  Forwarded(HttpServletRequest request, TrustedProxies proxies) {
    super(request);
    place = place(request, proxies);
    secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  /// Each proxy adds at the end whom it heard from. What stands before the last address that is no
  /// proxy of ours, anybody may have written.
  private static String place(HttpServletRequest request, TrustedProxies proxies) {
    var told =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList();
    return Stream.concat(told.reversed().stream(), Stream.of(request.getRemoteAddr()))
        .filter(address -> !proxies.trusts(address))
        .findFirst()
        .orElse(request.getRemoteAddr());
  }

  @Override
  public String getRemoteAddr() {
    return place;
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getScheme() {
    return secure ? "https" : super.getScheme();
  }
}
