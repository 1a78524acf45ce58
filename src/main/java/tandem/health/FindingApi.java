package tandem.health;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// Why a plan would not be carried out, each reason with the page that mends it.
@RestController
class FindingApi {
  private final Plans plans;
  private final Roles roles;
  private final Health health;
  private final MessageSource messages;

  FindingApi(Plans plans, Roles roles, Health health, MessageSource messages) {
    this.plans = plans;
    this.roles = roles;
    this.health = health;
    this.messages = messages;
  }

  /// `id` names it where it is excused; it is another one once its evidence is another.
  record FindingAnswer(
      String id,
      String breakdown,
      String severity,
      String code,
      String message,
      @Nullable String subject,
      String mend,
      @Nullable ExcuseAnswer excuse) {}

  @GetMapping("/api/v1/plans/{plan}/findings")
  Page<FindingAnswer> findings(@PathVariable PlanId plan, Turn turn, Locale locale) {
    var findings = health.of(plans.draft(plan), roles.of(plan));
    return Page.of(findings, FindingApi::key, turn).map(finding -> answer(finding, locale));
  }

  private static String key(Finding finding) {
    return finding.breakdown().ordinal()
        + " "
        + finding.severity().ordinal()
        + " "
        + List.of(finding.code(), finding.mend(), finding.details());
  }

  private FindingAnswer answer(Finding finding, Locale locale) {
    var details = finding.details().toArray();
    var message = messages.getMessage(finding.code(), details, finding.code(), locale);
    var subject = finding.subject();
    return new FindingAnswer(
        finding.id(),
        finding.breakdown().key(),
        finding.severity().key(),
        finding.code(),
        message == null ? finding.code() : message,
        subject == null ? null : subject.toString(),
        finding.mend(),
        ExcuseAnswer.of(finding.excuse()));
  }
}
