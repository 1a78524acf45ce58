package tandem.health;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;

/// Excusing a finding: one side asks, the other agrees or declines. The finding's id holds its
/// evidence, so nobody excuses what they have not seen.
@RestController
@RequestMapping("/api/v1/plans/{plan}/findings/{finding}/excuse")
class ExcuseApi {
  private final Excusing excusing;

  ExcuseApi(Excusing excusing) {
    this.excusing = excusing;
  }

  record Reason(@Nullable String reason) {
    String text() {
      return reason == null ? "" : reason;
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestBody Reason reason,
      @SignedIn Member member) {
    excusing.ask(plan, finding, reason.text(), member);
  }

  @PostMapping("/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestBody Reason reason,
      @SignedIn Member member) {
    excusing.accept(plan, finding, reason.text(), member);
  }

  @PostMapping("/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestBody Reason reason,
      @SignedIn Member member) {
    excusing.decline(plan, finding, reason.text(), member);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable PlanId plan, @PathVariable String finding, @SignedIn Member member) {
    excusing.takeBack(plan, finding, member);
  }
}
