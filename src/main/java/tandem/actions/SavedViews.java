package tandem.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;

/// What people ask of the actions again and again: each keeps their own, and may share them.
@Component
public class SavedViews {
  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Plans plans;

  SavedViews(JdbcClient jdbc, Plans plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /// One's own, and those that others share.
  @Transactional(readOnly = true)
  public List<SavedView> of(PlanId plan) {
    return jdbc.sql(
            """
            select id, name, query, shared, person = access.me() as mine
              from actions.view where plan = :plan order by lower(name), id\
            """)
        .param("plan", plan.value())
        .query((row, n) ->
            new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getBoolean("mine")))
        .list();
  }

  /// @param asked as the address of the page names it
  /// @throws RuleBroken naming `name`
  @Transactional
  public SavedView keep(
      PlanId plan, String name, Map<String, String> asked, boolean shared, Member by) {
    var known = plans.plan(plan).id();
    var called = name.strip();
    if (called.isEmpty() || called.length() > 100 || called.indexOf(0) >= 0) {
      throw RuleBroken.in("name", "view.name-missing");
    }
    var own = of(known).stream().filter(SavedView::mine).toList();
    if (own.stream().anyMatch(it -> it.name().equalsIgnoreCase(called))) {
      throw RuleBroken.in("name", "view.name-twice", called);
    }
    if (own.size() >= MOST) {
      throw RuleBroken.in("name", "view.too-many", MOST);
    }
    var view =
        new SavedView(UUID.randomUUID(), called, ActionQuery.of(asked).asked(), shared, true);
    jdbc.sql(
            """
            insert into actions.view (plan, id, person, name, query, shared)
            values (:plan, :id, :person, :name, :query, :shared)\
            """)
        .param("plan", known.value())
        .param("id", view.id())
        .param("person", by.person().value())
        .param("name", view.name())
        .param("query", view.query())
        .param("shared", shared)
        .update();
    return view;
  }

  /// @throws NotFound also if it is somebody else's
  @Transactional
  public void remove(PlanId plan, UUID view) {
    var gone =
        jdbc.sql("delete from actions.view where plan = :plan and id = :id")
            .param("plan", plan.value())
            .param("id", view)
            .update();
    if (gone == 0) {
      throw new NotFound(view);
    }
  }
}
