package tandem.sample;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Passwords;
import tandem.basics.PlanId;
import tandem.basics.Side;

/// Puts the sample's companies in, as the owner: nobody is signed in on an empty database.
@Component
class SampleCompanies {
  private final JdbcClient owner;
  private final Passwords passwords;

  SampleCompanies(@Qualifier("ownerDataSource") DataSource owner, Passwords passwords) {
    this.owner = JdbcClient.create(owner);
    this.passwords = passwords;
  }

  boolean isEmptyDatabase() {
    return owner
        .sql("select not exists (select from organisations.organisation)")
        .query(Boolean.class)
        .single();
  }

  boolean has(Member member) {
    return owner
        .sql("select exists (select from organisations.organisation where sample and id = :id)")
        .param("id", member.organisation().value())
        .query(Boolean.class)
        .single();
  }

  void found(Cast cast) {
    company(cast, Side.VENDOR, "Northgate Cloud");
    company(cast, Side.PARTNER, "Harbour Systems");
    for (var part : cast.all()) {
      owner
          .sql(
              """
              insert into organisations.person (id, organisation, name, email, duty, hours_per_week, sample)
              values (:id, :organisation, :name, :email, :duty, :hours, true)\
              """)
          .param("id", part.member().person().value())
          .param("organisation", part.member().organisation().value())
          .param("name", part.member().name())
          .param("email", part.member().email())
          .param("duty", part.duty())
          .param("hours", part.hours())
          .update();
    }
  }

  /// Lets the cast in, all at once and last of all: a sample nobody can sign in to is half written.
  void open(Cast cast) {
    owner
        .sql(
            """
            insert into access.credential (person, password_hash)
            select id, :hash from organisations.person where id = any (:people)\
            """)
        .param("hash", passwords.chosen(Cast.PASSWORD, Cast.PASSWORD))
        .param(
            "people",
            cast.all().stream().map(part -> part.member().person().value()).toArray(UUID[]::new))
        .update();
  }

  boolean isHalfWritten() {
    return owner
        .sql(
            """
            select exists (select from organisations.organisation where sample)
               and not exists (select from access.credential c
                                 join organisations.person p on p.id = c.person where p.sample)\
            """)
        .query(Boolean.class)
        .single();
  }

  /// The plan is between these two companies, and everybody of the cast has joined it.
  void seat(PlanId plan, Cast cast) {
    owner
        .sql("update plans.plan set sample = true where id = :plan")
        .param("plan", plan.value())
        .update();
    owner
        .sql(
            """
            with named as (select organisation from plans.side where plan = :plan and side = 'PARTNER'),
                 seated as (update plans.side set organisation = :harbour where plan = :plan and side = 'PARTNER')
            select organisation from named\
            """)
        .param("harbour", cast.organisation(Side.PARTNER).value())
        .param("plan", plan.value())
        .query(UUID.class)
        .list()
        .forEach(this::dissolve);
    for (var part : cast.all()) {
      owner
          .sql(
              """
              insert into access.membership (plan, person, joined_at) values (:plan, :person, now())
              on conflict do nothing\
              """)
          .param("plan", plan.value())
          .param("person", part.member().person().value())
          .update();
    }
  }

  /// The company that came into being with the plan: its seat is Harbour's now.
  private void dissolve(UUID organisation) {
    owner
        .sql("delete from organisations.organisation where id = :id")
        .param("id", organisation)
        .update();
  }

  private void company(Cast cast, Side side, String name) {
    owner
        .sql("insert into organisations.organisation (id, name, sample) values (:id, :name, true)")
        .param("id", cast.organisation(side).value())
        .param("name", name)
        .update();
  }
}
