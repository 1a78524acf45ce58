package tandem.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;

/// The page of ours that somebody came from.
final class WayBack {
  private WayBack() {}

  /// A path on this host, `/` when the request does not say. Other hosts are never followed.
  static String from(HttpServletRequest request) {
    var referrer = request.getHeader(HttpHeaders.REFERER);
    if (referrer == null) {
      return "/";
    }
    try {
      var uri = new URI(referrer);
      var ours = request.getServerName().equals(uri.getHost());
      var path = uri.getRawPath();
      if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
