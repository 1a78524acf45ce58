package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.RuleBroken;

/// What belongs to the person alone: their password, their sessions, their tokens.
@Controller
@RequestMapping("/settings")
class SettingsPages {
  private final Tokens tokens;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Sessions sessions;

  SettingsPages(Tokens tokens, SignIn signIn, Passwords passwords, Sessions sessions) {
    this.tokens = tokens;
    this.signIn = signIn;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @GetMapping
  String show(@SignedIn Member member, Model model) {
    model.addAttribute("me", member);
    model.addAttribute("tokens", tokens.mine());
    return "access/settings";
  }

  /// Answers with the page itself: the new secret is shown once and kept nowhere.
  @PostMapping("/tokens")
  String make(
      @RequestParam(defaultValue = "") String name,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute("made", tokens.issue(member, name).secret());
    } catch (RuleBroken refused) {
      refuse(refused, model, response);
    }
    return show(member, model);
  }

  @PostMapping("/tokens/{token}/revocation")
  String revoke(@PathVariable UUID token) {
    tokens.revoke(token);
    return "redirect:/settings";
  }

  @PostMapping("/password")
  String change(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      @SignedIn Member member,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      if (signIn.with(member.email(), current, request.getRemoteAddr()).isEmpty()) {
        throw RuleBroken.in("current", "password.current-wrong");
      }
      passwords.set(member, passwords.chosen(password, again));
      sessions.endOthers(member, request);
      model.addAttribute("changed", true);
    } catch (RuleBroken refused) {
      refuse(refused, model, response);
    } catch (TooManyAttempts tooMany) {
      refuse(tooMany.refusal("current"), model, response);
      tooMany.tell(response);
    }
    return show(member, model);
  }

  private static void refuse(RuleBroken refused, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", refused);
  }
}
