package tandem.stakeholders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tandem.access.Errands;
import tandem.basics.RuleBroken;

/// Where the mail about a role leads: looking changes nothing, one button answers.
@Controller
@RequestMapping("/asked/{errand}")
class AskedPages {
  private final AskedRoles asked;
  private final AnsweringByMail answering;
  private final Errands errands;
  private final Clock clock;

  AskedPages(AskedRoles asked, AnsweringByMail answering, Errands errands, Clock clock) {
    this.asked = asked;
    this.answering = answering;
    this.errands = errands;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable("errand") String secret, Model model, HttpServletResponse response) {
    return shown(asked.of(secret), secret, model, response);
  }

  /// Yes; or no when there is a reason or a colleague.
  @PostMapping
  String answer(
      @PathVariable("errand") String secret,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var refused = errands.tooMany(secret, request, response);
    if (refused.isEmpty()
        && asked.of(secret).filter(it -> it.isOpen(clock.instant())).isPresent()) {
      try {
        var seen = form.getOrDefault("seen", "");
        var refusal = refusal(form);
        errands.with(
            secret,
            () -> {
              answering.answer(secret, seen, refusal);
              return true;
            });
        return "redirect:/asked/" + secret;
      } catch (RuleBroken broken) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused = Optional.of(broken);
      }
    }
    model.addAttribute("refused", refused.orElse(null));
    model.addAttribute("form", form);
    return shown(asked.of(secret), secret, model, response);
  }

  /// Told by the page itself once somebody has it before them: a mailbox that follows links does
  /// not open it.
  @PostMapping("/opening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(@PathVariable("errand") String secret) {
    errands.with(
        secret,
        () -> {
          answering.open(secret);
          return true;
        });
  }

  private static @Nullable Refusal refusal(Map<String, String> form) {
    if (!"no".equals(form.get("answer"))) {
      return null;
    }
    var instead = form.getOrDefault("instead", "");
    return new Refusal(
        form.getOrDefault("why", ""), instead.isBlank() ? null : Chosen.person("instead", instead));
  }

  private String shown(
      Optional<AskedRole> found, String secret, Model model, HttpServletResponse response) {
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "stakeholders/asked-over";
    }
    var role = found.get();
    if (!role.isOpen(clock.instant()) && !role.isAnswered()) {
      response.setStatus(HttpStatus.GONE.value());
      return "stakeholders/asked-over";
    }
    model.addAttribute("role", role);
    model.addAttribute("secret", secret);
    model.addAttribute("open", role.isOpen(clock.instant()));
    return "stakeholders/asked-role";
  }
}
