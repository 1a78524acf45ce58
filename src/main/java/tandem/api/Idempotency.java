package tandem.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tandem.basics.PersonId;
import tandem.database.Acting;

/// The same key does the work once: work and answer are written in one transaction, and the same
/// request again gets that answer. A refused request did nothing and may be sent again.
@Component
@Order(20)
class Idempotency extends OncePerRequestFilter {
  private static final String KEY = "Idempotency-Key";

  private final Repeats repeats;
  private final Problems problems;
  private final Undivided undivided;

  Idempotency(Repeats repeats, Problems problems, Undivided undivided) {
    this.repeats = repeats;
    this.problems = problems;
    this.undivided = undivided;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !Call.isOne(request)
        || request.getHeader(KEY) == null
        || Acting.person().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(KEY);
    if (key.isBlank() || key.length() > 200) {
      problems.answer(HttpStatus.BAD_REQUEST, "api.key-unreadable", request, response);
      return;
    }
    var once = new Once(Acting.person().orElseThrow(), key, Fingerprint.of(request));
    var answer = new ContentCachingResponseWrapper(response);
    undivided.work(work -> {
      if (repeats.claim(once.person(), key, once.request())) {
        chain.doFilter(request, answer);
        keep(once, answer, work);
      } else {
        repeat(once, request, answer);
      }
    });
    answer.copyBodyToResponse();
  }

  private record Once(PersonId person, String key, byte[] request) {}

  private void keep(Once once, ContentCachingResponseWrapper answer, TransactionStatus work) {
    if (answer.getStatus() >= 400) {
      work.setRollbackOnly();
    } else {
      repeats.keep(
          once.person(),
          once.key(),
          new Repeats.Answer(
              once.request(),
              answer.getStatus(),
              answer.getContentType(),
              answer.getHeader(HttpHeaders.LOCATION),
              answer.getHeader(HttpHeaders.ETAG),
              answer.getContentAsByteArray()));
    }
  }

  private void repeat(Once once, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var before = repeats.of(once.person(), once.key()).orElseThrow();
    if (!before.isTo(once.request())) {
      problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "api.key-used", request, response);
      return;
    }
    response.setStatus(before.status());
    response.setContentType(before.type());
    header(response, HttpHeaders.LOCATION, before.location());
    header(response, HttpHeaders.ETAG, before.tag());
    response.getOutputStream().write(before.body());
  }

  private static void header(
      HttpServletResponse response, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }
}
