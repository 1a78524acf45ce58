package tandem.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tandem.basics.Outdated;

/// Whoever changes something has to say which version they saw.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Preconditions {
  private final Problems problems;

  Preconditions(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ProblemDetail outdated(Outdated outdated, HttpServletRequest request) {
    var problem = problems.of(HttpStatus.PRECONDITION_FAILED, "api.outdated", null, request);
    problem.setProperty("current", outdated.current());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail missing(MissingRequestHeaderException missing, HttpServletRequest request) {
    return missing.getHeaderName().equals("If-Match")
        ? problems.of(HttpStatus.PRECONDITION_REQUIRED, "api.version-needed", null, request)
        : problems.of(
            HttpStatus.BAD_REQUEST, "api.header-missing", missing.getHeaderName(), request);
  }
}
