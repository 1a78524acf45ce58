package tandem.notices;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets the morning of one person come, whatever the clock says.
@Component
public class Mornings {
  private final Digests digests;
  private final Readers readers;
  private final JdbcClient owner;

  Mornings(Digests digests, Readers readers, @Qualifier("ownerDataSource") DataSource owner) {
    this.digests = digests;
    this.readers = readers;
    this.owner = JdbcClient.create(owner);
  }

  public void come(String email) {
    var person =
        owner
            .sql("select id from organisations.person where email = ?")
            .param(email)
            .query(java.util.UUID.class)
            .single();
    owner.sql("delete from notices.digest where person = ?").param(person).update();
    digests.send(readers.of(person).orElseThrow());
  }
}
