package tandem.notices;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where mails are unsubscribed from: looking changes nothing, a POST does it, from a mailbox too
/// (RFC 8058), without signing in.
@Controller
@RequestMapping("/stop/{stop}")
class StopPages {
  private final Stops stops;

  StopPages(Stops stops) {
    this.stops = stops;
  }

  @GetMapping
  String show(@PathVariable("stop") String secret, Model model, HttpServletResponse response) {
    return shown(secret, false, model, response);
  }

  @PostMapping
  String stop(@PathVariable("stop") String secret, Model model, HttpServletResponse response) {
    stops.use(secret);
    return shown(secret, true, model, response);
  }

  private String shown(String secret, boolean done, Model model, HttpServletResponse response) {
    var stop = stops.of(secret);
    if (stop.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    model.addAttribute("stop", stop.orElse(null));
    model.addAttribute("secret", secret);
    model.addAttribute("done", done);
    return "notices/stop";
  }
}
