package tandem.agreements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;

/// Proposing a revision, signing it, asking for a change, and what was agreed.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class AgreementApi {
  private final Agreements agreements;
  private final Plans plans;

  AgreementApi(Agreements agreements, Plans plans) {
    this.agreements = agreements;
    this.plans = plans;
  }

  /// The revision somebody read and means.
  record Revision(@Nullable Long revision) {
    long meant() {
      if (revision == null) {
        throw RuleBroken.in("revision", "agreement.revision-missing");
      }
      return revision;
    }
  }

  record Reason(@Nullable String reason) {}

  record Signature(String person, String name, String side, Instant at) {}

  /// `sha256` is of what was signed, once both sides have.
  record ProposalAnswer(
      long revision,
      String proposer,
      String side,
      Instant at,
      @Nullable Instant agreedAt,
      @Nullable String sha256,
      List<Signature> approvals) {

    static ProposalAnswer of(Proposal proposal) {
      return new ProposalAnswer(
          proposal.revision(),
          proposal.proposer(),
          proposal.side().key(),
          proposal.at(),
          proposal.agreedAt(),
          proposal.sha256(),
          proposal.approvals().stream()
              .map(a -> new Signature(a.person().toString(), a.name(), a.side().key(), a.at()))
              .toList());
    }
  }

  /// The proposal that waits for signatures, and what was agreed last.
  record AgreementAnswer(
      String stage, @Nullable ProposalAnswer open, @Nullable ProposalAnswer agreed) {}

  @GetMapping("/agreement")
  AgreementAnswer agreement(@PathVariable PlanId plan) {
    return new AgreementAnswer(
        plans.draft(plan).plan().stage().name().toLowerCase(java.util.Locale.ROOT),
        agreements.open(plan).map(ProposalAnswer::of).orElse(null),
        agreements.agreed(plan).map(ProposalAnswer::of).orElse(null));
  }

  @PostMapping("/proposal")
  @ResponseStatus(HttpStatus.CREATED)
  AgreementAnswer propose(
      @PathVariable PlanId plan, @RequestBody Revision revision, @SignedIn Member member) {
    agreements.propose(plan, revision.meant(), member);
    return agreement(plan);
  }

  @DeleteMapping("/proposal")
  AgreementAnswer askForChange(
      @PathVariable PlanId plan, @RequestBody Reason reason, @SignedIn Member member) {
    agreements.askForChange(plan, reason.reason() == null ? "" : reason.reason(), member);
    return agreement(plan);
  }

  @PostMapping("/approvals")
  @ResponseStatus(HttpStatus.CREATED)
  AgreementAnswer approve(
      @PathVariable PlanId plan, @RequestBody Revision revision, @SignedIn Member member) {
    agreements.approve(plan, revision.meant(), member);
    return agreement(plan);
  }
}
