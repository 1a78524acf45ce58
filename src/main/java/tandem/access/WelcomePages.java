package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.RuleBroken;

/// An empty Tandem welcomes its first person, who holds the secret link.
@Controller
@RequestMapping("/welcome/{secret}")
class WelcomePages {
  private final FirstPerson firstPerson;

  WelcomePages(FirstPerson firstPerson) {
    this.firstPerson = firstPerson;
  }

  @GetMapping
  String show(@PathVariable String secret, Model model) {
    firstPerson.mayCome(secret);
    model.addAllAttributes(Map.of("secret", secret, "form", Map.of()));
    return "access/welcome";
  }

  @PostMapping
  String come(
      @PathVariable String secret,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    firstPerson.mayCome(secret);
    try {
      firstPerson.come(
          secret,
          form.getOrDefault("organisation", ""),
          form.get("name"),
          form.get("email"),
          form.getOrDefault("password", ""),
          form.getOrDefault("again", ""));
      return "redirect:/sign-in";
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAllAttributes(Map.of("secret", secret, "form", form, "refused", refused));
      return "access/welcome";
    }
  }
}
