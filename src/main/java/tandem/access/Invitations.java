package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// Asks people into plans: by a secret link that works once, for fourteen days.
@Component
public class Invitations {
  private static final int DAYS = 14;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Invitations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  private record Invited(String name, String email, boolean joined) {}

  record Accepted(PlanId plan, Member member) {}

  /// Invites somebody who is named in the plan; an earlier link of theirs stops working.
  ///
  /// @throws NotFound for a person not named there, and for a plan that is not of whoever acts
  @Transactional
  public void invite(PlanId plan, PersonId person, Member by) {
    var invited = named(plan, person);
    if (invited.joined()) {
      throw RuleBroken.in("person", "invitation.already-joined", invited.name());
    }
    var now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            update access.invitation set expires_at = least(expires_at, :now)
             where plan = :plan and person = :person and accepted_at is null\
            """)
        .param("now", now)
        .param("plan", plan.value())
        .param("person", person.value())
        .update();
    var secret = Secret.fresh();
    var invitation = write(plan, person, by, secret, now);
    events.publishEvent(
        new PersonInvited(
            invitation,
            plan,
            person,
            invited.email(),
            invited.name(),
            by.name(),
            "/invitations/" + secret.text()));
  }

  Optional<Invitation> of(Secret secret) {
    return jdbc.sql("select * from access.invitation_of(:hash)")
        .param("hash", secret.hash())
        .query(this::invitation)
        .optional();
  }

  /// Takes it up; of two who try at once, one gets nothing. Without a password only for whoever has
  /// one and has shown that it is them: see [Admission].
  Optional<Accepted> accept(Secret secret, @Nullable String passwordHash) {
    return jdbc.sql("select * from access.accept_invitation(:hash, :password, :at)")
        .param("hash", secret.hash())
        .param("password", passwordHash, java.sql.Types.VARCHAR)
        .param("at", OffsetDateTime.now(clock))
        .query((row, n) ->
            new Accepted(new PlanId(row.getObject("plan", UUID.class)), Members.read(row, n)))
        .optional();
  }

  private Invited named(PlanId plan, PersonId person) {
    return jdbc.sql(
            """
            select p.name, p.email, m.joined_at is not null as joined
              from access.membership m join organisations.person p on p.id = m.person
             where m.plan = :plan and m.person = :person and m.plan in (select access.my_plans())\
            """)
        .param("plan", plan.value())
        .param("person", person.value())
        .query(Invited.class)
        .optional()
        .orElseThrow(() -> new NotFound(person));
  }

  private UUID write(PlanId plan, PersonId person, Member by, Secret secret, OffsetDateTime now) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into access.invitation (id, plan, person, invited_by, secret_hash, created_at, expires_at)
            values (:id, :plan, :person, :by, :hash, :now, :expires)\
            """)
        .param("id", id)
        .param("plan", plan.value())
        .param("person", person.value())
        .param("by", by.person().value())
        .param("hash", secret.hash())
        .param("now", now)
        .param("expires", now.plusDays(DAYS))
        .update();
    return id;
  }

  private Invitation invitation(ResultSet row, int number) throws SQLException {
    var expires = row.getObject("expires_at", OffsetDateTime.class);
    return new Invitation(
        new PlanId(row.getObject("plan", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("organisation"),
        row.getString("invited_by"),
        row.getString("inviting_organisation"),
        !row.getBoolean("has_password"),
        !row.getBoolean("accepted") && expires.isAfter(OffsetDateTime.now(clock)));
  }
}
