package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells a program that it needs a token, as a problem document.
@Component
class Unauthorized implements AuthenticationEntryPoint {
  private final MessageSource messages;
  private final JsonMapper json;

  Unauthorized(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), problem(HttpStatus.UNAUTHORIZED, "token.needed", request));
  }

  ProblemDetail problem(
      HttpStatus status, String code, HttpServletRequest request, Object... details) {
    var text = messages.getMessage(code, details, code, request.getLocale());
    var problem = ProblemDetail.forStatusAndDetail(status, text == null ? code : text);
    problem.setType(URI.create("urn:tandem:" + code));
    problem.setProperty("code", code);
    problem.setProperty("errors", List.of());
    return problem;
  }
}
