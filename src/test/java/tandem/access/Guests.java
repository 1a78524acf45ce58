package tandem.access;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// People made for one test, each of an organisation of their own.
record Guests(JdbcClient owner) {
  static final String PASSWORD = "a long enough password";

  static Guests of(DataSource owner) {
    return new Guests(JdbcClient.create(owner));
  }

  Member newcomer() {
    var person = PersonId.fresh();
    var organisation = OrganisationId.fresh();
    var email = person + "@guests.example";
    owner
        .sql("insert into organisations.organisation (id, name) values (?, 'Guests')")
        .params(organisation.value())
        .update();
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(person.value(), organisation.value(), "Guest", email)
        .update();
    return new Member(person, organisation, "Guest", email);
  }

  Member known(Passwords passwords) {
    var member = newcomer();
    owner
        .sql("insert into access.credential (person, password_hash) values (?, ?)")
        .params(member.person().value(), passwords.chosen(PASSWORD, PASSWORD))
        .update();
    return member;
  }

  void name(PlanId plan, Member member) {
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), member.person().value())
        .update();
  }

  Secret invitation(PlanId plan, Member person, Member by, String expires) {
    var secret = Secret.fresh();
    owner
        .sql(
            """
            insert into access.invitation (id, plan, person, invited_by, secret_hash, expires_at)
            values (?, ?, ?, ?, ?, now() + cast(? as interval))\
            """)
        .params(
            UUID.randomUUID(),
            plan.value(),
            person.person().value(),
            by.person().value(),
            secret.hash(),
            expires)
        .update();
    return secret;
  }

  int sessions(Member member) {
    return owner
        .sql("select count(*) from access.session where principal_name = ?")
        .params(member.person().toString())
        .query(Integer.class)
        .single();
  }
}
