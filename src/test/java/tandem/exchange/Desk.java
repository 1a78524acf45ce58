package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// People at their desks, who send workbooks and take them away as a browser would.
@Component
class Desk {
  final JdbcClient owner;
  private final ObjectProvider<MockMvcTester> browsers;

  Desk(@Qualifier("ownerDataSource") DataSource owner, ObjectProvider<MockMvcTester> browsers) {
    this.owner = JdbcClient.create(owner);
    this.browsers = browsers;
  }

  MockMvcTester browser() {
    return browsers.getObject();
  }

  Member newcomer(String name, String organisation) {
    return newcomer(name, organisation, PersonId.fresh() + "@example.org");
  }

  Member newcomer(String name, String organisation, String email) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), organisation)
        .update();
    var person = PersonId.fresh();
    owner
        .sql(
            """
            insert into organisations.person (id, organisation, name, email, duty, hours_per_week)
            values (?, ?, ?, ?, 'Channel manager', 10)\
            """)
        .params(person.value(), id.value(), name, email)
        .update();
    return new Member(person, id, name, email);
  }

  /// Somebody whom a plan names already, now come in.
  Member joined(PlanId plan, String name) {
    var member =
        owner
            .sql(
                """
                select p.id, p.organisation, p.email from organisations.person p
                  join access.membership m on m.person = p.id where m.plan = ? and p.name = ?\
                """)
            .params(plan.value(), name)
            .query((row, n) ->
                new Member(
                    new PersonId(row.getObject(1, java.util.UUID.class)),
                    new OrganisationId(row.getObject(2, java.util.UUID.class)),
                    name,
                    row.getString(3)))
            .single();
    owner
        .sql("update access.membership set joined_at = now() where plan = ? and person = ?")
        .params(plan.value(), member.person().value())
        .update();
    return member;
  }

  MvcTestResult send(Member who, String side, String fileName, byte[] file) {
    return browser()
        .post()
        .uri("/imports")
        .multipart()
        .file(new MockMultipartFile("file", fileName, null, file))
        .param("side", side)
        .with(authentication(new SignedInMember(who)))
        .with(csrf())
        .exchange();
  }

  MvcTestResult post(Member who, String path, String... parameters) {
    var request =
        browser().post().uri(path).with(authentication(new SignedInMember(who))).with(csrf());
    for (var i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult get(Member who, String path) {
    return browser().get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }

  /// Sends, and confirms the preview.
  PlanId imported(Member who, String side, byte[] file) {
    var preview = redirected(send(who, side, "plan.xlsx", file));
    assertThat(get(who, preview)).hasStatusOk();
    var plan = redirected(post(who, preview + "/confirmation"));
    return PlanId.of(plan.substring("/plans/".length()));
  }

  byte[] exported(Member who, PlanId plan) {
    var answer = get(who, "/plans/" + plan + "/export?format=xlsx");
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  static String redirected(MvcTestResult answer) {
    assertThat(answer).hasStatus(302);
    @Nullable String location = answer.getResponse().getRedirectedUrl();
    return Objects.requireNonNull(location);
  }

  /// How many plans there are in which they have a part: none, as long as nothing was written.
  int plansOf(Member who) {
    return owner
        .sql("select count(*) from access.membership where person = ?")
        .param(who.person().value())
        .query(Integer.class)
        .single();
  }
}
