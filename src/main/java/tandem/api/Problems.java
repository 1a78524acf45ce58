package tandem.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as a problem document: a status, a stable type, and the field it is about.
@Component
class Problems {
  private final MessageSource messages;
  private final JsonMapper json;

  Problems(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  ProblemDetail of(
      HttpStatus status, String code, @Nullable String field, HttpServletRequest request) {
    var message = String.valueOf(messages.getMessage(code, null, code, request.getLocale()));
    var problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setTitle(
        messages.getMessage(code + ".title", null, status.getReasonPhrase(), request.getLocale()));
    problem.setType(URI.create("urn:tandem:" + code));
    problem.setProperty("code", code);
    problem.setProperty(
        "errors", field == null ? List.of() : List.of(Map.of("field", field, "message", message)));
    return problem;
  }

  /// For filters, which stand outside of what Spring answers.
  void answer(
      HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), of(status, code, null, request));
  }
}
