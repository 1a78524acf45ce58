package tandem.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.agreements.Agreements;
import tandem.plans.Draft;
import tandem.plans.Plan;
import tandem.plans.Plans;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// What waits for one person, over all their plans.
@Component
public class Needs {
  private final Plans plans;
  private final Roles roles;
  private final Agreements agreements;
  private final RoleNeeds roleNeeds;
  private final WritingNeeds writing;
  private final MentionNeeds mentions;
  private final ReconfirmNeeds reconfirm;
  private final ExcuseNeeds excuses;
  private final ActionNeeds actions;

  Needs(
      Plans plans,
      Roles roles,
      Agreements agreements,
      RoleNeeds roleNeeds,
      WritingNeeds writing,
      MentionNeeds mentions,
      ReconfirmNeeds reconfirm,
      ExcuseNeeds excuses,
      ActionNeeds actions) {
    this.actions = actions;
    this.excuses = excuses;
    this.reconfirm = reconfirm;
    this.mentions = mentions;
    this.plans = plans;
    this.roles = roles;
    this.agreements = agreements;
    this.roleNeeds = roleNeeds;
    this.writing = writing;
  }

  /// @param reason `sign`, `accept`, `returned`, `name`, `late`, `do`, `read`, `reconfirm`,
  ///   `excuse`, `decide` or `fill`; the texts are `inbox.<reason>…`
  /// @param about the unit, the suggestion or the comment it is about; the plan itself for what
  ///   concerns all of it
  /// @param details what the text of the reason speaks of, as people read it
  /// @param posts whether the button does it, or leads to where it is done
  public record Row(
      String reason,
      String mark,
      String what,
      List<String> details,
      Plan in,
      String about,
      String path,
      boolean posts) {
    public String plan() {
      return in.title();
    }
  }

  /// @param waitingForOthers plans in which nothing waits for the viewer
  public record Waiting(List<Row> rows, long waitingForOthers) {}

  @Transactional(readOnly = true)
  public Waiting of(Member me) {
    var rows = new ArrayList<Row>();
    var others = 0L;
    for (var plan : plans.all()) {
      var before = rows.size();
      add(rows, plans.draft(plan.id()), me);
      others += rows.size() == before ? 1 : 0;
    }
    return new Waiting(List.copyOf(rows), others);
  }

  private void add(List<Row> rows, Draft draft, Member me) {
    var plan = draft.plan();
    var whole = plan.id().toString();
    var base = "/plans/" + whole;
    var given = roles.of(plan.id());
    if (waitsForSignature(draft, given, me)) {
      rows.add(row("sign", "A", plan.title(), plan, base + "/agreement"));
    }
    rows.addAll(roleNeeds.of(draft, given, me));
    rows.addAll(actions.of(draft, given, me));
    rows.addAll(mentions.of(draft, me));
    rows.addAll(reconfirm.of(draft));
    rows.addAll(excuses.of(draft, given));
    rows.addAll(writing.of(draft));
  }

  /// A row about the plan as a whole.
  static Row row(String reason, String mark, String what, Plan plan, String path) {
    return new Row(reason, mark, what, List.of(what), plan, plan.id().toString(), path, false);
  }

  private boolean waitsForSignature(Draft draft, List<Role> given, Member me) {
    return agreements
            .open(draft.plan().id())
            .filter(open -> !open.isSignedBy(me.person().value()))
            .isPresent()
        && agreements.approvers(draft, given).stream()
            .anyMatch(role -> role.person().equals(me.person()));
  }
}
