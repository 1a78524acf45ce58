package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.database.Acting;

@TandemTest
class TokensTest {
  @Autowired MockMvcTester program;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Test
  void areKeptAsHashesOnlyAndWorkUntilRevoked() {
    var guests = Guests.of(owner);
    var guest = guests.newcomer();
    var issued = Acting.as(guest.person(), () -> tokens.issue(guest, "test"));
    var bearer = "Bearer " + issued.secret();

    assertThat(
            guests
                .owner()
                .sql("select secret_hash from access.token where id = ?")
                .params(issued.id())
                .query(byte[].class)
                .single())
        .isEqualTo(new Secret(issued.secret()).hash());
    assertThat(program.get().uri("/api/v1/me").header("Authorization", bearer))
        .hasStatusOk()
        .bodyText()
        .contains(guest.email());
    assertThat(
            program.delete().uri("/api/v1/tokens/" + issued.id()).header("Authorization", bearer))
        .hasStatus(204);
    assertThat(program.get().uri("/api/v1/me").header("Authorization", bearer))
        .hasStatus(401)
        .containsHeader("WWW-Authenticate");
  }
}
