package tandem.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All calls, read from the methods that answer them. What one does stands in the bundles, under
/// the name of its method.
@Component
class Calls {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final MessageSource messages;

  Calls(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      MessageSource messages) {
    this.mappings = mappings;
    this.messages = messages;
  }

  List<ListedCall> all(Locale locale) {
    return mappings.getObject().getHandlerMethods().entrySet().stream()
        .filter(it -> it.getValue().getBeanType().getName().startsWith("tandem."))
        .flatMap(it -> listed(it.getKey(), it.getValue(), locale))
        .sorted(Comparator.comparing(ListedCall::path).thenComparing(ListedCall::method))
        .toList();
  }

  /// @throws org.springframework.context.NoSuchMessageException for a call nobody wrote a sentence
  ///   for: a test sees to it
  String sentence(HandlerMethod call, Locale locale) {
    var name = call.getBeanType().getSimpleName() + "." + call.getMethod().getName();
    return messages.getMessage("call." + name, null, locale);
  }

  private Stream<ListedCall> listed(RequestMappingInfo mapping, HandlerMethod call, Locale locale) {
    return mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/api/v1/"))
        .flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(method ->
                    new ListedCall(method.name(), path, sentence(call, locale), body(call))));
  }

  private static List<String> body(HandlerMethod call) {
    return Arrays.stream(call.getMethodParameters())
        .filter(it -> it.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getParameterType)
        .flatMap(it -> Arrays.stream(it.getRecordComponents()))
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
  }
}
