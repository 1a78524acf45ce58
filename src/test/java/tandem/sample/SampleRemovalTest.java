package tandem.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.ledger.HashChain;
import tandem.ledger.History;
import tandem.plans.Plans;

/// Removes what is only sample, and nothing that is real.
@TandemTest
class SampleRemovalTest {
  @Autowired MockMvcTester browser;
  @Autowired Sample sample;
  @Autowired Scribe scribe;
  @Autowired Plans plans;
  @Autowired History history;
  @Autowired HashChain chain;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  final Cast cast = new Cast();
  final Member maya = cast.member("Maya");
  final Member ines = cast.member("Ines");
  JdbcClient owner;
  Parked parked;
  Cookie session;
  String token;

  @BeforeEach
  void aSampleOfItsOwn() {
    owner = JdbcClient.create(source);
    parked = Parked.away(owner);
    sample.put(cast);
    session = Objects.requireNonNull(signIn(maya).getResponse().getCookie("tandem"));
    token = Acting.as(maya.person(), () -> tokens.issue(maya, "test").secret());
  }

  @AfterEach
  void theSharedSampleIsBack() {
    new SampleRemoval(source).remove();
    parked.back();
  }

  @Test
  void takesOutWhatIsOnlySample() {
    assertThat(browser.get().uri("/plans").cookie(session)).bodyText().contains("FY27 joint plan");
    assertThat(remove()).hasRedirectedUrl("/sign-in");

    for (var part : cast.all()) {
      assertThat(count("organisations.person where id = ?", part.member().person().value()))
          .as(part.member().name())
          .isZero();
      assertThat(count("ledger.change where person = ?", part.member().person().value())).isZero();
    }
    for (var side : Side.values()) {
      var company = cast.organisation(side).value();
      assertThat(count("organisations.organisation where id = ?", company)).isZero();
    }
    assertThat(owner.sql("select count(*) from plans.plan where sample").query(Long.class).single())
        .isZero();
    assertNobodyOfTheSampleGetsIn();
  }

  @Test
  void clearsAwayWhatAStartThatWasStoppedLeft() {
    sample.run(new DefaultApplicationArguments());
    assertThat(count("organisations.organisation where sample = ?", true)).isEqualTo(2);

    owner
        .sql(
            "delete from access.credential where person in (select id from organisations.person where sample)")
        .update();
    sample.run(new DefaultApplicationArguments());
    assertThat(count("organisations.organisation where sample = ?", true)).isZero();
  }

  @Test
  void keepsARealPlanAndItsPeople() {
    var chloe = colleague("Chloé", Side.VENDOR);
    var plan = Acting.as(maya.person(), () -> plans.create(SamplePlan.start(), maya));
    joins(plan, chloe);
    var words = scribe.in(plan, cast);
    words.write("Maya", words.whole(), "purpose", "To grow for real");
    var before = Acting.as(chloe.person(), () -> history.after(plan, 0, 1000));
    var partner = Acting.as(chloe.person(), () -> plans.plan(plan)).partner();
    assertThat(remove()).hasStatus(302);

    assertThat(Acting.as(chloe.person(), () -> plans.plan(plan)).partner()).isEqualTo(partner);
    assertThat(Acting.as(chloe.person(), () -> history.after(plan, 0, 1000))).isEqualTo(before);
    assertThat(before.toString()).contains("Maya Lindqvist", "To grow for real");
    assertThat(chain.breaks()).isEmpty();
    assertThat(count("organisations.person where id = ? and not sample", maya.person().value()))
        .isOne();
    assertThat(count("organisations.person where id = ?", ines.person().value())).isZero();
    assertThat(
            count(
                "organisations.organisation where id = ?", cast.organisation(Side.PARTNER).value()))
        .isZero();
    assertNobodyOfTheSampleGetsIn();
  }

  @Test
  void keepsARealPersonInASampleCompany() {
    var sven = colleague("Sven", Side.PARTNER);
    assertThat(remove()).hasStatus(302);
    assertThat(count("strategies.strategy where organisation = ?", sven.organisation().value()))
        .isZero();
    assertThat(count("organisations.person where id = ?", sven.person().value())).isOne();
    assertThat(
            count(
                "organisations.organisation where id = ? and not sample",
                cast.organisation(Side.PARTNER).value()))
        .isOne();
    assertThat(
            count(
                "organisations.organisation where id = ?", cast.organisation(Side.VENDOR).value()))
        .isZero();
    assertNobodyOfTheSampleGetsIn();
  }

  /// Otherwise an invitation still on its way would open the door that was closed.
  @Test
  void endsInvitationsOfSamplePeopleInRealPlans() {
    var chloe = colleague("Chloé", Side.VENDOR);
    var plan = Acting.as(maya.person(), () -> plans.create(SamplePlan.start(), maya));
    joins(plan, chloe);
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), ines.person().value())
        .update();
    owner
        .sql(
            """
            insert into access.invitation (id, plan, person, invited_by, secret_hash, expires_at)
            values (gen_random_uuid(), ?, ?, ?, 'secret', now() + interval '1 day')\
            """)
        .params(plan.value(), ines.person().value(), chloe.person().value())
        .update();
    assertThat(remove()).hasStatus(302);
    assertThat(count("organisations.person where id = ?", ines.person().value())).isOne();
    assertThat(count("access.invitation where person = ?", ines.person().value())).isZero();
  }

  @Test
  void doesNotExistForOthers() {
    var dov = stranger();
    assertThat(
            browser
                .post()
                .uri("/sample/removal")
                .with(authentication(new SignedInMember(dov)))
                .with(csrf()))
        .hasStatus(404);
    assertThat(browser.post().uri("/sample/removal").with(csrf())).hasRedirectedUrl("/sign-in");
    assertThat(count("organisations.person where id = ?", maya.person().value())).isOne();
  }

  private void assertNobodyOfTheSampleGetsIn() {
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatus(302);
    assertThat(browser.get().uri("/api/v1/me").header("Authorization", "Bearer " + token))
        .hasStatus(401);
    assertThat(signIn(maya)).hasStatus(422);
    assertThat(signIn(ines)).hasStatus(422);
  }

  private MvcTestResult remove() {
    return browser.post().uri("/sample/removal").cookie(session).with(csrf()).exchange();
  }

  private MvcTestResult signIn(Member who) {
    return browser
        .post()
        .uri("/sign-in")
        .param("email", who.email())
        .param("password", Cast.PASSWORD)
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr("10.0.2." + (1 + who.name().length()));
          return from;
        })
        .exchange();
  }

  private Member colleague(String name, Side side) {
    return person(name, cast.organisation(side));
  }

  private Member stranger() {
    var elsewhere = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, 'Elsewhere')")
        .params(elsewhere.value())
        .update();
    return person("Dov", elsewhere);
  }

  private Member person(String name, OrganisationId organisation) {
    var id = PersonId.fresh();
    var email = id + "@example.org";
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), name, email)
        .update();
    owner
        .sql("insert into access.credential (person, password_hash) values (?, 'their own')")
        .params(id.value())
        .update();
    return new Member(id, organisation, name, email);
  }

  private void joins(PlanId plan, Member member) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(plan.value(), member.person().value())
        .update();
  }

  private long count(String rows, Object key) {
    return owner.sql("select count(*) from " + rows).params(key).query(Long.class).single();
  }
}
