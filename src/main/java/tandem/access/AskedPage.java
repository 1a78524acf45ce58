package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The page that somebody asked for before they had signed in. Only a path of this site: a link to
/// the sign-in page must not lead people elsewhere.
final class AskedPage {
  static final String FIRST = "/plans";

  private static final int LONGEST = 1000;

  private AskedPage() {}

  /// The path as it was asked for, or the first page when it is not one of ours.
  static String of(@Nullable String path) {
    return path != null && isOurs(path) ? path : FIRST;
  }

  /// Where to sign in and come back from. What was to be changed is not done later unasked, so only
  /// a page that was read is remembered.
  static String signIn(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    var isPage = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
    return isPage && isOurs(path) && !path.equals("/") && !path.equals(FIRST)
        ? "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        : "/sign-in";
  }

  /// Browsers read `//host`, and also `/\host`, as another site. The characters are looked at
  /// before they are parsed: of `///host` a URI shows only `/host`. It knows no backslash and no
  /// brace.
  private static boolean isOurs(String path) {
    var ours =
        path.startsWith("/")
            && !path.split("\\?", 2)[0].contains("//")
            && path.length() <= LONGEST
            && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
    try {
      return ours && new URI(path).getRawAuthority() == null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
