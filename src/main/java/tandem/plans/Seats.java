package tandem.plans;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.Side;

/// Which organisation sits on which side of a plan.
@Component
class Seats {
  private final JdbcClient jdbc;

  Seats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The company of that name with which whoever acts has a plan already; else a new one, whose
  /// people are yet to be named.
  OrganisationId counterpart(String name, Member by) {
    return jdbc.sql(
            """
            select o.id from organisations.organisation o join plans.side s on s.organisation = o.id
             where lower(o.name) = lower(:name) and o.id <> :mine and not o.sample
             order by o.created_at desc limit 1\
            """)
        .param("name", name)
        .param("mine", by.organisation().value())
        .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
        .optional()
        .orElseGet(() -> brought(name));
  }

  private OrganisationId brought(String name) {
    var id = OrganisationId.fresh();
    jdbc.sql("insert into organisations.organisation (id, name) values (:id, :name)")
        .param("id", id.value())
        .param("name", name)
        .update();
    return id;
  }

  void take(PlanId plan, Side side, OrganisationId organisation) {
    jdbc.sql(
            "insert into plans.side (plan, side, organisation) values (:plan, :side, :organisation)")
        .param("plan", plan.value())
        .param("side", side.name())
        .param("organisation", organisation.value())
        .update();
  }
}
