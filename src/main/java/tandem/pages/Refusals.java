package tandem.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Tells what went wrong: to people as a page with a way back, to programs as a problem document.
@ControllerAdvice
@Controller
class Refusals implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Texts texts;

  Refusals(Texts texts) {
    this.texts = texts;
  }

  /// @throws Exception what sign-in has to answer is handed back to it
  @ExceptionHandler
  Object refused(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown;
    }
    return told(logged(Refusal.of(thrown), thrown, request), request, request.getRequestURI());
  }

  /// What went wrong outside of controllers.
  @RequestMapping("/error")
  Object failed(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var refusal =
        thrown instanceof Exception e
            ? logged(Refusal.of(e), e, request)
            : ReadableParameters.refused(request)
                .map(Refusal::unreadable)
                .orElseGet(() -> Refusal.of(status instanceof Integer code ? code : 404));
    return told(refusal, request, path);
  }

  private static Refusal logged(Refusal refusal, Exception thrown, HttpServletRequest request) {
    if (refusal.status() >= 500) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    return refusal;
  }

  private Object told(Refusal refusal, HttpServletRequest request, String path) {
    var message = texts.say(refusal.code(), refusal.details());
    return path.startsWith("/api/")
        ? problem(refusal, message)
        : page(refusal, message, WayBack.from(request));
  }

  private ModelAndView page(Refusal refusal, String message, String back) {
    var title = texts.lookup(refusal.titleKey());
    return new ModelAndView(
        "pages/error",
        Map.of("status", refusal.status(), "title", title, "message", message, "back", back),
        HttpStatusCode.valueOf(refusal.status()));
  }

  private ResponseEntity<ProblemDetail> problem(Refusal refusal, String message) {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), message);
    problem.setTitle(texts.lookup(refusal.titleKey()));
    problem.setType(URI.create("urn:tandem:" + refusal.code()));
    problem.setProperty("code", refusal.code());
    var field = refusal.field();
    problem.setProperty(
        "errors", field == null ? List.of() : List.of(Map.of("field", field, "message", message)));
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
