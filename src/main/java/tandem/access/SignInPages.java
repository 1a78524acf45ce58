package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.RuleBroken;

/// Where people sign in and out.
@Controller
class SignInPages {
  private static final String PAGE = "access/sign-in";

  private final SignIn signIn;
  private final Sessions sessions;

  SignInPages(SignIn signIn, Sessions sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in")
  String ask(@RequestParam(defaultValue = "") String to, Model model) {
    model.addAttribute("to", AskedPage.of(to));
    return SignedInMember.present().isPresent() ? "redirect:" + AskedPage.of(to) : PAGE;
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("email", email);
    model.addAttribute("to", AskedPage.of(to));
    try {
      var member = signIn.with(email, password, request.getRemoteAddr());
      if (member.isPresent()) {
        sessions.begin(member.get(), request, response);
        return "redirect:" + AskedPage.of(to);
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", RuleBroken.in("email", "sign-in.wrong"));
    } catch (TooManyAttempts tooMany) {
      tooMany.tell(response);
      model.addAttribute("refused", tooMany.refusal("email"));
    }
    return PAGE;
  }

  @PostMapping("/sign-out-everywhere")
  String signOutEverywhere(@SignedIn Member member, HttpServletRequest request) {
    sessions.endAll(member);
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:/sign-in";
  }
}
