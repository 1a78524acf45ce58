package tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A page reads one state of its plan: one read-only transaction around all its queries. The answer
/// waits for its end, so that sending it (which marks the session used) never holds two
/// connections. Streams are left alone.
class OneSnapshot extends OncePerRequestFilter {
  private static final Set<String> PAGES = Set.of("/plans", "/inbox", "/search");

  private final TransactionTemplate snapshot;

  OneSnapshot(PlatformTransactionManager transactions) {
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return !request.getMethod().equals("GET")
        || !(PAGES.contains(path) || path.startsWith("/plans/"))
        || path.endsWith("/live");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    Passing.through(this::read, () -> chain.doFilter(request, answer));
    answer.copyBodyToResponse();
  }

  private void read(Runnable page) {
    snapshot.executeWithoutResult(status -> {
      page.run();
      // Nothing was written, and a refusal inside must not make the end of the page fail.
      status.setRollbackOnly();
    });
  }
}
