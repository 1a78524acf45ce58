package tandem.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All calls on one page, read from the calls themselves.
@Controller
class ApiPages {
  private final RequestMappingHandlerMapping mappings;

  ApiPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  @GetMapping("/api")
  ModelAndView calls() {
    var calls =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(it -> of(it).stream())
            .filter(it -> it.path().startsWith("/api/v1/"))
            .sorted(Comparator.comparing(ListedCall::path).thenComparing(ListedCall::method))
            .toList();
    return new ModelAndView("api/calls", Map.of("calls", calls));
  }

  private static List<ListedCall> of(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(method -> new ListedCall(method.name(), path)))
        .toList();
  }
}
