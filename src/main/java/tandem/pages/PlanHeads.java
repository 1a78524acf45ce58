package tandem.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.goals.Coverage;
import tandem.health.Finding;
import tandem.health.Finding.Breakdown;
import tandem.health.Finding.Severity;
import tandem.health.Health;
import tandem.plans.Authorship;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// The head of every page that has a draft in its model: stage, balance and the four findings.
@Component
class PlanHeads implements PlanHeader {
  private final Health health;
  private final Roles roles;
  private final Texts texts;

  PlanHeads(Health health, Roles roles, Texts texts) {
    this.health = health;
    this.roles = roles;
    this.texts = texts;
  }

  @Override
  public Optional<PlanFrame> of(Map<String, Object> model, String path) {
    return model.get("draft") instanceof Draft draft
        ? Optional.of(head(draft, given(model, draft), tab(model, path)))
        : Optional.empty();
  }

  @SuppressWarnings("unchecked") // only people's and agreement's pages put roles there
  private List<Role> given(Map<String, Object> model, Draft draft) {
    return model.get("roles") instanceof List<?> given
        ? (List<Role>) given
        : roles.of(draft.plan().id());
  }

  PlanFrame head(Draft draft, List<Role> given, String tab) {
    var plan = draft.plan();
    var findings = health.of(draft, given);
    return new PlanFrame(
        plan.id().value(),
        plan.revision(),
        plan.title(),
        plan.vendor().name(),
        plan.partner().name(),
        FieldViews.day(plan.period().start()) + " – " + FieldViews.day(plan.period().last()),
        plan.currency().getCurrencyCode(),
        plan.stage().name(),
        draft.share(Side.VENDOR),
        draft.share(Side.PARTNER),
        List.of(Breakdown.values()).stream().map(b -> tile(b, findings, draft)).toList(),
        new PlanFrame.Writing(
            draft.suggestions().size(), draft.toAnswer(plan.mine()).size(), Authorship.isShown()),
        tab);
  }

  /// `/plans/{id}/{tab}/…`; the plan itself is its overview. A form stands in the tab it goes back
  /// to.
  private static String tab(Map<String, Object> model, String path) {
    var place = model.get("back") instanceof String back ? back.replaceFirst("#.*", "") : path;
    var parts = place.split("/", -1);
    return parts.length > 3 ? parts[3] : "overview";
  }

  /// The worst finding of a breakdown speaks for it; the rest is counted. A hint alone is no reason
  /// to worry.
  private PlanFrame.Tile tile(Breakdown breakdown, List<Finding> all, Draft draft) {
    var findings = all.stream().filter(f -> f.breakdown() == breakdown).toList();
    var standing = findings.stream().filter(f -> !f.isExcused()).toList();
    var excused = findings.size() - standing.size();
    var errors = standing.stream().filter(f -> f.severity() == Severity.ERROR).count();
    var serious = standing.stream().filter(f -> f.severity() != Severity.HINT).count();
    var name = texts.lookup("breakdown." + breakdown.key());
    if (findings.isEmpty()) {
      return new PlanFrame.Tile(
          name,
          texts.lookup("breakdown.ok"),
          "ok",
          texts.lookup("breakdown." + breakdown.key() + ".ok"),
          null);
    }
    var worst = standing.isEmpty() ? findings.getFirst() : standing.getFirst();
    var state =
        errors > 0
            ? texts.say("breakdown.errors", List.of(errors))
            : serious > 0
                ? texts.say("breakdown.warnings", List.of(serious))
                : texts.lookup("breakdown.ok");
    return new PlanFrame.Tile(
        name,
        excused == 0 ? state : state + ", " + texts.say("breakdown.excused", List.of(excused)),
        errors > 0 ? "bad" : serious > 0 ? "warn" : "ok",
        texts.say(worst.code(), worst.details()) + covered(breakdown, draft),
        worst.mend());
  }

  private String covered(Breakdown breakdown, Draft draft) {
    if (breakdown != Breakdown.ALIGNED) {
      return "";
    }
    var coverage = Coverage.of(draft);
    return coverage.goals() == 0
        ? ""
        : " " + texts.say("breakdown.covered", List.of(coverage.percent()));
  }
}
