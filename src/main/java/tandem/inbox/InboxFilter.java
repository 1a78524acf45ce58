package tandem.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plan;

/// Which part of the inbox somebody looks at; null: all of it.
public record InboxFilter(@Nullable Group group, @Nullable PlanId plan) {
  static final InboxFilter ALL = new InboxFilter(null, null);

  /// @throws RuleBroken for a group there is not, and for what names no plan
  static InboxFilter of(String group, String plan) {
    return new InboxFilter(
        group.isBlank() ? null : group(group), plan.isBlank() ? null : plan(plan));
  }

  private static PlanId plan(String id) {
    try {
      return PlanId.of(id);
    } catch (NotFound unreadable) {
      throw RuleBroken.in("plan", "request.field-unreadable", "plan");
    }
  }

  private static Group group(String key) {
    for (var group : Group.values()) {
      if (group.key().equals(key.toLowerCase(Locale.ROOT))) {
        return group;
      }
    }
    throw RuleBroken.in("group", "inbox.group-unknown", key);
  }

  public List<Needs.Row> of(List<Needs.Row> rows) {
    return rows.stream().filter(this::holds).toList();
  }

  boolean holds(Needs.Row row) {
    return isOfGroup(row) && isOfPlan(row);
  }

  private boolean isOfGroup(Needs.Row row) {
    return group == null || row.group() == group;
  }

  private boolean isOfPlan(Needs.Row row) {
    return plan == null || row.in().id().equals(plan);
  }

  /// The groups there is something in, within the chosen plan.
  public List<Group> groups(List<Needs.Row> rows) {
    return rows.stream().filter(this::isOfPlan).map(Needs.Row::group).sorted().distinct().toList();
  }

  public long count(List<Needs.Row> rows, Group of) {
    return rows.stream().filter(this::isOfPlan).filter(row -> row.group() == of).count();
  }

  public List<Plan> plans(List<Needs.Row> rows) {
    return rows.stream().filter(this::isOfGroup).map(Needs.Row::in).distinct().toList();
  }

  /// The address of the same with another group; null: of all groups.
  public String with(@Nullable Group other) {
    return path(other, plan);
  }

  public String inPlan(@Nullable Plan other) {
    return path(group, other == null ? null : other.id());
  }

  private static String path(@Nullable Group group, @Nullable PlanId plan) {
    var parts = new ArrayList<String>();
    if (group != null) {
      parts.add("group=" + group.key());
    }
    if (plan != null) {
      parts.add("plan=" + plan);
    }
    return parts.isEmpty() ? "/inbox" : "/inbox?" + String.join("&", parts);
  }
}
