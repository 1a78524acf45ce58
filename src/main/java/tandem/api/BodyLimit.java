package tandem.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A body has at most one megabyte, however its length is told. Files come in parts, whose limit is
/// the server's.
@Component
@Order(10)
class BodyLimit extends OncePerRequestFilter {
  private static final int MOST = 1024 * 1024;

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Call.isOne(request) || Call.isInParts(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bytes =
        request.getContentLengthLong() > MOST
            ? new byte[MOST + 1]
            : request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      problems.answer(HttpStatus.CONTENT_TOO_LARGE, "api.body-too-large", request, response);
    } else {
      chain.doFilter(new Body(request, bytes), response);
    }
  }
}
