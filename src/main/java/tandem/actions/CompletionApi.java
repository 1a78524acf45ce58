package tandem.actions;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// An action is done: says so, takes it back, and tells by whom and when.
@RestController
@RequestMapping("/api/v1/plans/{plan}/actions/{action}/completion")
class CompletionApi {
  private final Completions completions;

  CompletionApi(Completions completions) {
    this.completions = completions;
  }

  record CompletionAnswer(String action, String person, LocalDate on) {}

  @GetMapping
  CompletionAnswer one(@PathVariable PlanId plan, @PathVariable UnitId action) {
    var done = completions.of(plan).get(action);
    if (done == null) {
      throw new NotFound(action);
    }
    return new CompletionAnswer(action.toString(), done.person().toString(), done.on());
  }

  @PutMapping
  CompletionAnswer complete(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.complete(plan, action, member);
    return one(plan, action);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(@PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.reopen(plan, action, member);
  }
}
