package tandem.api;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// All calls on one page.
@Controller
class ApiPages {
  private final Calls calls;

  ApiPages(Calls calls) {
    this.calls = calls;
  }

  @GetMapping("/api")
  ModelAndView calls(Locale locale) {
    return new ModelAndView("api/calls", Map.of("calls", calls.all(locale)));
  }
}
