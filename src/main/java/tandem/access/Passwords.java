package tandem.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.RuleBroken;

/// Knows people by address and password, and takes the same time for addresses it does not know.
@Component
public class Passwords {
  /// bcrypt reads no more than this many bytes; a longer password would be cut without a word.
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_CHARACTERS = 12;

  private final PasswordEncoder encoder;
  private final String nobodys;
  private final JdbcClient jdbc;
  private final Clock clock;

  Passwords(PasswordEncoder encoder, JdbcClient jdbc, Clock clock) {
    this.encoder = encoder;
    this.nobodys = hashed(encoder.encode("a password that nobody has"));
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Credential(Member member, String hash) {}

  Optional<Member> memberWith(String email, String password) {
    var credential = credentialOf(email.strip());
    var hash = credential.map(Credential::hash).orElse(nobodys);
    var right = encoder.matches(fitting(password), hash);
    return credential.filter(c -> right && fits(password)).map(Credential::member);
  }

  /// Refuses a new password that is short, long or mistyped; the answer is its hash.
  public String chosen(String password, String again) {
    if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
      throw RuleBroken.in("password", "password.too-short", FEWEST_CHARACTERS);
    }
    if (!fits(password)) {
      throw RuleBroken.in("password", "password.too-long");
    }
    if (!password.equals(again)) {
      throw RuleBroken.in("again", "password.differs");
    }
    return hash(password);
  }

  /// Sets the password of whoever acts. Whoever knew the old one may have made tokens with it, so
  /// all tokens end too.
  @Transactional
  public void set(Member member, String hash) {
    jdbc.sql(
            """
            insert into access.credential (person, password_hash, changed_at) values (:person, :hash, :at)
            on conflict (person) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at\
            """)
        .param("person", member.person().value())
        .param("hash", hash)
        .param("at", OffsetDateTime.now(clock))
        .update();
    jdbc.sql("delete from access.token where person = :person")
        .param("person", member.person().value())
        .update();
  }

  private Optional<Credential> credentialOf(String email) {
    // PostgreSQL has no text with a zero in it, so nobody has such an address.
    var address = email.indexOf('\0') >= 0 ? "" : email;
    return jdbc.sql(
            "select person, organisation, name, email, hash from access.credential_of(:address)")
        .param("address", address)
        .query((row, n) -> new Credential(Members.read(row, n), row.getString("hash")))
        .optional();
  }

  private static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && password.indexOf('\0') < 0;
  }

  private static String fitting(String password) {
    return fits(password) ? password : "";
  }

  private String hash(String password) {
    return hashed(encoder.encode(password));
  }

  private static String hashed(@Nullable String hash) {
    return java.util.Objects.requireNonNull(hash);
  }
}
