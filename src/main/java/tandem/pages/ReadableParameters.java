package tandem.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away parameters that nobody types: broken escapes, and NUL, which PostgreSQL has no room
/// for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadableParameters extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (readable(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /// An upload is left to its controller, where one that is too large has its own answer.
  private static boolean readable(HttpServletRequest request) {
    if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
      return true;
    }
    try {
      var values = request.getParameterMap().values().stream().flatMap(Arrays::stream);
      return values.noneMatch(it -> it.indexOf('\0') >= 0);
    } catch (IllegalStateException broken) {
      return false;
    }
  }
}
