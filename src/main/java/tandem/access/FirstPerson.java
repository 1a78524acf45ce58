package tandem.access;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.organisations.NewColleague;

/// The way in while nobody is there: a secret link, told to whoever runs the machine, that works
/// until it is used.
@Component
public class FirstPerson {
  private final String secret = Secret.fresh().text();
  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final Passwords passwords;

  FirstPerson(@Qualifier("ownerDataSource") DataSource owner, Passwords passwords) {
    this.owner = JdbcClient.create(owner);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.passwords = passwords;
  }

  /// The path of the link, or nothing once somebody is there.
  public Optional<String> way() {
    return nobodyIsThere() ? Optional.of("/welcome/" + secret) : Optional.empty();
  }

  /// @throws NotFound for another secret, or when somebody is there already
  void mayCome(String with) {
    if (!secret.equals(with) || !nobodyIsThere()) {
      throw new NotFound(with);
    }
  }

  void come(
      String with,
      String organisation,
      @Nullable String name,
      @Nullable String email,
      String password,
      String again) {
    if (organisation.isBlank() || organisation.strip().length() > 200) {
      throw RuleBroken.in("organisation", "welcome.organisation-missing");
    }
    var person = new NewColleague(name == null ? "" : name, email == null ? "" : email, null, null);
    var hash = passwords.chosen(password, again);
    transaction.executeWithoutResult(status -> {
      owner.sql("lock table organisations.person in share row exclusive mode").update();
      mayCome(with);
      var company = UUID.randomUUID();
      var id = UUID.randomUUID();
      owner
          .sql("insert into organisations.organisation (id, name) values (?, ?)")
          .params(company, organisation.strip())
          .update();
      owner
          .sql(
              "insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
          .params(id, company, person.name(), person.email())
          .update();
      owner
          .sql("insert into access.credential (person, password_hash) values (?, ?)")
          .params(id, hash)
          .update();
    });
  }

  private boolean nobodyIsThere() {
    return owner
        .sql("select not exists (select from access.credential)")
        .query(Boolean.class)
        .single();
  }
}
