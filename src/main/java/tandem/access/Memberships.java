package tandem.access;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.database.Snapshot;
import tandem.organisations.NewColleague;

/// Who belongs to which plan, as whoever acts may know.
@Component
public class Memberships {
  private final JdbcClient jdbc;
  private final Clock clock;

  Memberships(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<PlanMember> inPlan(PlanId plan) {
    return Snapshot.once(PlanMember.class, plan, () -> read(plan));
  }

  private List<PlanMember> read(PlanId plan) {
    return jdbc.sql(
            """
            select p.id, p.name, p.email, p.organisation, p.duty, p.hours_per_week, m.joined_at is not null as joined
              from access.membership m join organisations.person p on p.id = m.person
             where m.plan = :plan and m.plan in (select access.my_plans()) order by p.name, p.id\
            """)
        .param("plan", plan.value())
        .query(Memberships::member)
        .list();
  }

  @Transactional(readOnly = true)
  public boolean mayEnter(PlanId plan) {
    return jdbc.sql("select :plan in (select access.my_plans())")
        .param("plan", plan.value())
        .query(Boolean.class)
        .single();
  }

  @Transactional(readOnly = true)
  public List<PlanId> mine() {
    return jdbc.sql("select plan from access.my_plans() plan order by plan")
        .query((row, n) -> new PlanId(row.getObject("plan", UUID.class)))
        .list();
  }

  /// Makes whoever acts the first member of a new plan.
  @Transactional
  public void found(PlanId plan) {
    jdbc.sql("select access.found_plan(:plan)")
        .param("plan", plan.value())
        .query((row, n) -> plan)
        .list();
  }

  /// Names a person in a plan; they see it once they join. Empty when the address belongs to
  /// another organisation.
  @Transactional
  public Optional<PersonId> name(
      PlanId plan,
      OrganisationId organisation,
      String name,
      String email,
      @Nullable String duty,
      @Nullable BigDecimal hours) {
    var asked = new NewColleague(name, email, duty, hours);
    return jdbc.sql(
            "select access.name_person(:plan, :organisation, :name, :email, :duty, cast(:hours as numeric)) as id")
        .param("plan", plan.value())
        .param("organisation", organisation.value())
        .param("name", asked.name())
        .param("email", asked.email())
        .param("duty", asked.duty())
        .param("hours", asked.hoursPerWeek())
        .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
        .single()
        .map(PersonId::new);
  }

  /// Whoever acts and is named in the plan comes in.
  @Transactional
  public void join(PlanId plan, Member member) {
    var named =
        jdbc.sql(
                """
                update access.membership set joined_at = coalesce(joined_at, :now)
                 where plan = :plan and person = :person\
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("plan", plan.value())
            .param("person", member.person().value())
            .update();
    if (named == 0) {
      throw new NotFound(plan);
    }
  }

  private static PlanMember member(ResultSet row, int number) throws SQLException {
    return new PlanMember(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("duty"),
        row.getBigDecimal("hours_per_week"),
        row.getBoolean("joined"));
  }
}
