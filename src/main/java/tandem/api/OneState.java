package tandem.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// An answer tells one state of its plan: one read-only transaction around all queries of a GET,
/// ended before the answer is sent.
@Component
@Order(30)
class OneState extends OncePerRequestFilter {
  private final PlatformTransactionManager transactions;

  OneState(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var accept = String.valueOf(request.getHeader("Accept"));
    return !request.getMethod().equals("GET")
        || !Call.path(request).startsWith("/api/v1/plans")
        || accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var reading = new DefaultTransactionDefinition();
    reading.setReadOnly(true);
    var answer = new ContentCachingResponseWrapper(response);
    var state = transactions.getTransaction(reading);
    try {
      chain.doFilter(request, answer);
    } finally {
      transactions.rollback(state);
    }
    answer.copyBodyToResponse();
  }
}
