package tandem.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;

/// What a request to the API is like.
final class Call {
  private Call() {}

  static boolean isOne(HttpServletRequest request) {
    return path(request).startsWith("/api/v1/");
  }

  static boolean isInParts(HttpServletRequest request) {
    return isOfType(request, "multipart/");
  }

  static boolean isForm(HttpServletRequest request) {
    return isOfType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static boolean isOfType(HttpServletRequest request, String begins) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(begins);
  }

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
