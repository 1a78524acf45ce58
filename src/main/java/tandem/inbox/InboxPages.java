package tandem.inbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.access.Member;
import tandem.access.SignedIn;

@Controller
class InboxPages {
  private final Needs needs;
  private final Outbox outbox;

  InboxPages(Needs needs, Outbox outbox) {
    this.needs = needs;
    this.outbox = outbox;
  }

  @GetMapping("/inbox")
  String inbox(@SignedIn Member member, Model model) {
    model.addAttribute("waiting", needs.of(member));
    return "inbox/inbox";
  }

  /// Asks nobody to sign in: to whoever may not read it, it does not exist.
  @GetMapping("/outbox")
  String outbox(Model model) {
    model.addAttribute("letters", outbox.letters());
    return "inbox/outbox";
  }
}
