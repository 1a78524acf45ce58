package tandem.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What went wrong, as a status and a key of the bundles; never the words of an exception.
///
/// @param field the input that caused it, if one did
record Refusal(int status, @Nullable String field, String code, List<Object> details) {
  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500);

  /// What PostgreSQL says to a NUL in a text or in JSON.
  private static final Set<String> NUL = Set.of("22021", "22P05");

  static Refusal of(Throwable thrown) {
    var causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).toList();
    return causes.stream()
        .map(Refusal::ours)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> causes.stream().map(Refusal::named).flatMap(Optional::stream).findFirst())
        .orElse(of(500));
  }

  static Refusal of(int status) {
    var known = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return new Refusal(status, null, "error." + known, List.of());
  }

  /// Where the title stands in the bundles.
  String titleKey() {
    var known = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return "error." + known + ".title";
  }

  private static Optional<Refusal> ours(Throwable thrown) {
    return switch (thrown) {
      case NotFound _ -> Optional.of(of(404));
      case RuleBroken e -> Optional.of(new Refusal(422, e.field(), e.code(), List.of(e.details())));
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> named(Throwable thrown) {
    return Optional.ofNullable(
        switch (thrown) {
          case MissingServletRequestParameterException e ->
              field("request.field-missing", e.getParameterName());
          case MissingServletRequestPartException e ->
              field("request.field-missing", e.getRequestPartName());
          case MethodArgumentTypeMismatchException e ->
              field("request.field-unreadable", e.getName());
          case BindException e when e.getFieldError() != null ->
              field("request.field-unreadable", e.getFieldError().getField());
          case HttpMessageNotReadableException e -> body(e.getCause());
          case MaxUploadSizeExceededException _ -> of(413);
          case OptimisticLockingFailureException _ -> of(409);
          case SQLException e when NUL.contains(String.valueOf(e.getSQLState())) -> of(400);
          case ErrorResponse e -> of(e.getStatusCode().value());
          default -> annotated(thrown);
        });
  }

  private static @Nullable Refusal annotated(Throwable thrown) {
    var status =
        AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
    return status == null ? null : of(status.code().value());
  }

  private static Refusal body(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException e -> field("request.field-unknown", e.getPropertyName());
      case JacksonException e when !e.getPath().isEmpty() ->
          field("request.field-unreadable", path(e));
      case null, default -> new Refusal(400, null, "request.body-unreadable", List.of());
    };
  }

  /// The place in the document, as `goals[2].title`.
  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      var name = step.getPropertyName();
      path.append(name == null ? "[" + step.getIndex() + "]" : path.isEmpty() ? name : "." + name);
    }
    return path.toString();
  }

  static Refusal unreadable(String field) {
    return field("request.field-unreadable", field);
  }

  private static Refusal field(String code, String field) {
    return new Refusal(400, field, code, List.of(field));
  }
}
