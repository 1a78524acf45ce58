package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.database.Acting;

/// Programs of people made for one test, and what they send.
record Programs(MockMvcTester http, Tokens tokens, JdbcClient owner) {
  static final String PLAN =
      """
      {"title": "Growing together", "starts": "2027-01-01", "ends": "2027-12-31",
       "currency": "EUR", "side": "vendor", "counterpart": "Korhonen Oy"}\
      """;

  UUID organisation(String name) {
    var id = UUID.randomUUID();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id, name)
        .update();
    return id;
  }

  UUID partnerOf(String plan) {
    return owner
        .sql("select organisation from plans.side where plan = ?::uuid and side = 'PARTNER'")
        .param(plan)
        .query(UUID.class)
        .single();
  }

  /// The token of somebody new, who is in that plan if there is one.
  String token(String name, UUID organisation, @Nullable String plan) {
    var id = PersonId.fresh();
    var email = name.toLowerCase(Locale.ROOT) + "-" + id + "@example.org";
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation, name, email)
        .update();
    if (plan != null) {
      owner
          .sql("insert into access.membership (plan, person, joined_at) values (?::uuid, ?, now())")
          .params(plan, id.value())
          .update();
    }
    var member = new Member(id, new OrganisationId(organisation), name, email);
    return Acting.as(id, () -> tokens.issue(member, "tests").secret());
  }

  MockMvcTester.MockMvcRequestBuilder request(
      HttpMethod method, String token, String path, String body) {
    return http.method(method)
        .uri("/api/v1" + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  MvcTestResult get(String token, String path) {
    return http.get().uri("/api/v1" + path).header("Authorization", "Bearer " + token).exchange();
  }

  MvcTestResult call(HttpMethod method, String token, String path, String body) {
    return request(method, token, path, body).exchange();
  }

  MvcTestResult from(String version, HttpMethod method, String token, String path, String body) {
    return request(method, token, path, body).header("If-Match", version).exchange();
  }

  static String id(MvcTestResult made) throws Exception {
    assertThat(made).hasStatus(201);
    return found("\"id\":\"([^\"]+)\"", made);
  }

  static String found(String pattern, MvcTestResult in) throws Exception {
    var matcher = Pattern.compile(pattern).matcher(in.getResponse().getContentAsString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
