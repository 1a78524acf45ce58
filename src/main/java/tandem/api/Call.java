package tandem.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// What a request to the API is like.
final class Call {
  private Call() {}

  static boolean isOne(HttpServletRequest request) {
    return path(request).startsWith("/api/v1/");
  }

  static boolean isInParts(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
