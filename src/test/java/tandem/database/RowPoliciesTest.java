package tandem.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.basics.PersonId;

@TandemTest
class RowPoliciesTest {
  static final String PEOPLE = "select name from organisations.person where id in (:ours)";

  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  final PersonId lena = PersonId.fresh();
  final PersonId milo = PersonId.fresh();

  @BeforeEach
  void twoOrganisationsThatDoNotKnowEachOther() {
    memberOfAnOrganisation(lena, "Lena");
    memberOfAnOrganisation(milo, "Milo");
  }

  @Test
  void showNobodyWithNobodyActing() {
    assertThat(transactions.<List<@Nullable String>>execute(status -> people())).isEmpty();
  }

  @Test
  void showNobodyOutsideATransaction() {
    assertThat(Acting.as(lena, this::people)).isEmpty();
  }

  @Test
  void showTheOwnOrganisationToAPersonActing() {
    assertThat(peopleSeenBy(lena)).containsExactly("Lena");
    assertThat(peopleSeenBy(milo)).containsExactly("Milo");
  }

  @Test
  void forgetThePersonWhenTheTransactionEnds() {
    for (var i = 0; i < 30; i++) { // more often than the pool has connections
      peopleSeenBy(lena);
    }
    assertThat(people()).isEmpty();
    assertThat(transactions.<List<@Nullable String>>execute(status -> people())).isEmpty();
  }

  @Test
  void doNotHoldTheOwner() {
    assertThat(
            JdbcClient.create(owner).sql(PEOPLE).param("ours", ours()).query(String.class).list())
        .containsExactlyInAnyOrder("Lena", "Milo");
  }

  private List<@Nullable String> peopleSeenBy(PersonId person) {
    return Acting.as(person, () -> transactions.execute(status -> people()));
  }

  private List<@Nullable String> people() {
    return jdbc.sql(PEOPLE).param("ours", ours()).query(String.class).list();
  }

  private List<UUID> ours() {
    return List.of(lena.value(), milo.value());
  }

  private void memberOfAnOrganisation(PersonId person, String name) {
    var organisation = UUID.randomUUID();
    var sql = JdbcClient.create(owner);
    sql.sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(organisation, name + " and Sons")
        .update();
    sql.sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(person.value(), organisation, name, person + "@example.com")
        .update();
  }
}
