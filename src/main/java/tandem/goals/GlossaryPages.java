package tandem.goals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the measures of the trade mean, each with its formula and an example.
@Controller
class GlossaryPages {
  @GetMapping("/glossary")
  String glossary(Model model) {
    model.addAttribute("entries", Glossary.entries());
    return "goals/glossary";
  }
}
