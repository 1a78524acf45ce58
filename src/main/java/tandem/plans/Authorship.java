package tandem.plans;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// Whether the viewer wants to see who wrote each field; kept in a cookie, as it belongs to the
/// screen.
public final class Authorship {
  public static final String COOKIE = "authors";
  public static final String ON = "on";

  private Authorship() {}

  public static boolean isShown() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        && isShown(asked.getRequest());
  }

  static boolean isShown(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie != null && cookie.getValue().equals(ON);
  }
}
