package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.RuleBroken;

/// Where an invitation leads: looking at it changes nothing, the button takes it up.
@Controller
@RequestMapping("/invitations/{secret}")
class InvitationPages {
  private final Invitations invitations;
  private final Admission admission;
  private final Sessions sessions;

  InvitationPages(Invitations invitations, Admission admission, Sessions sessions) {
    this.invitations = invitations;
    this.admission = admission;
    this.sessions = sessions;
  }

  @GetMapping
  String show(@PathVariable String secret, Model model, HttpServletResponse response) {
    var found = invitations.of(new Secret(secret));
    return found.filter(Invitation::open).isPresent()
        ? shown(found.get(), secret, model)
        : over(found, response);
  }

  @PostMapping
  String accept(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = invitations.of(new Secret(secret));
    if (found.filter(Invitation::open).isEmpty()) {
      return over(found, response);
    }
    try {
      var typed = new Admission.Typed(password, again, request.getRemoteAddr());
      var accepted = admission.admit(new Secret(secret), found.get(), typed);
      if (accepted.isEmpty()) {
        return over(found, response);
      }
      sessions.begin(accepted.get().member(), request, response);
      return "redirect:/plans/" + accepted.get().plan();
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused);
    } catch (TooManyAttempts tooMany) {
      tooMany.tell(response);
      model.addAttribute("refused", tooMany.refusal("password"));
    }
    return shown(found.get(), secret, model);
  }

  private static String shown(Invitation invitation, String secret, Model model) {
    model.addAttribute("invitation", invitation);
    model.addAttribute("secret", secret);
    model.addAttribute("present", Admission.isPresent(invitation));
    return "access/invitation";
  }

  private static String over(Optional<Invitation> found, HttpServletResponse response) {
    response.setStatus(found.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.GONE.value());
    return "access/invitation-over";
  }
}
