package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.access.Invitations;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.NotFound;
import tandem.database.Acting;
import tandem.plans.Plans;

/// Its letters hold invitations, so it exists only for the people of the sample.
@TandemTest
class OutboxTest {
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired Invitations invitations;
  @Autowired Outbox outbox;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PlanOfTwo two;

  @BeforeEach
  void aSampleOfItsOwn() {
    two = PlanOfTwo.in(owner, plans);
    two.owner()
        .sql("update organisations.organisation set sample = true where id = ?")
        .params(two.ana().organisation().value())
        .update();
    two.owner()
        .sql("update organisations.person set sample = true where id = ?")
        .params(two.ana().person().value())
        .update();
    Acting.as(
        two.ana().person(), () -> invitations.invite(two.plan(), two.ben().person(), two.ana()));
  }

  @AfterEach
  void noSampleAnyMore() {
    for (var table : new String[] {"organisation", "person"}) {
      UUID id =
          table.equals("person") ? two.ana().person().value() : two.ana().organisation().value();
      two.owner()
          .sql("update organisations." + table + " set sample = false where id = ?")
          .params(id)
          .update();
    }
  }

  @Test
  void isReadByThePeopleOfTheSample() {
    assertThat(browser.get().uri("/outbox").with(authentication(new SignedInMember(two.ana()))))
        .hasStatusOk()
        .bodyText()
        .contains(two.ben().email(), "/invitations/");
  }

  @Test
  void doesNotExistForStrangers() {
    assertThat(browser.get().uri("/outbox")).hasStatus(404);
  }

  @Test
  void doesNotExistForOthersWhoAreSignedIn() {
    var colleague = two.colleague("Chloé");
    for (var other : new Member[] {two.ben(), colleague}) {
      assertThat(browser.get().uri("/outbox").with(authentication(new SignedInMember(other))))
          .as(other.name())
          .hasStatus(404)
          .bodyText()
          .doesNotContain("/invitations/");
    }
  }

  @Test
  void showsACompanyOnlyItsOwnLetters() {
    two.owner().sql("delete from inbox.letter").update();
    var others = PlanOfTwo.in(owner, plans);
    Acting.as(
        others.ana().person(),
        () -> invitations.invite(others.plan(), others.ben().person(), others.ana()));
    assertThat(Acting.as(two.ana().person(), outbox::letters)).isEmpty();
  }

  @Test
  void doesNotExistWithAMailServerOrWithoutTheSample() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var sending = new Outbox(jdbc, new MailServer(none, clock, "smtp.example", "a@b"), "on");
    var off = new Outbox(jdbc, new MailServer(none, clock, "", "a@b"), "off");
    for (var closed : new Outbox[] {sending, off}) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> Acting.as(two.ana().person(), closed::letters));
    }
  }
}
