package tandem.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away parameters that nobody types: broken escapes, and NUL, which PostgreSQL has no room
/// for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadableParameters extends OncePerRequestFilter {
  private static final String UNREADABLE = ReadableParameters.class.getName();

  /// The parameter a request was turned away for.
  static Optional<String> refused(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(UNREADABLE))
        .filter(name -> !name.isEmpty());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      unreadable(request).ifPresent(name -> request.setAttribute(UNREADABLE, name));
    } catch (IllegalStateException broken) {
      request.setAttribute(UNREADABLE, "");
    }
    if (request.getAttribute(UNREADABLE) == null) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /// An upload is left to its controller, where one that is too large has its own answer.
  private static Optional<String> unreadable(HttpServletRequest request) {
    if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
      return Optional.empty();
    }
    return request.getParameterMap().entrySet().stream()
        .filter(it -> Arrays.stream(it.getValue()).anyMatch(value -> value.indexOf('\0') >= 0))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
