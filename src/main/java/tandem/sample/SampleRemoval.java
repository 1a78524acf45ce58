package tandem.sample;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the sample out, as the owner: its plan, its companies, its people and every way in by the
/// password that everybody knows. What somebody real has or stands on stays.
@Component
class SampleRemoval {
  private static final String SAMPLE_PEOPLE = "(select id from organisations.person where sample)";

  /// Statements in their order: what is real shows once the sample plan is gone.
  private static final List<String> STEPS =
      List.of(
          "delete from plans.plan where sample",
          "delete from access.membership m" + without("plans.plan p where p.id = m.plan"),
          "delete from access.invitation i" + without("plans.plan p where p.id = i.plan"),
          "delete from ledger.book b" + without("plans.plan p where p.id = b.plan"),
          "delete from access.session where principal_name in "
              + "(select id::text from organisations.person where sample)",
          "delete from access.token where person in " + SAMPLE_PEOPLE,
          "delete from access.credential where person in " + SAMPLE_PEOPLE,
          // an open link would let its holder set a new password
          "delete from access.invitation where accepted_at is null and person in " + SAMPLE_PEOPLE,
          "delete from strategies.strategy s"
              + without(
                  "strategies.version v join organisations.person p on p.id = v.person and not p.sample"
                      + " where v.organisation = s.organisation and v.strategy = s.id")
              + " and s.organisation in (select id from organisations.organisation where sample)",
          "delete from organisations.person p"
              + without("access.membership m where m.person = p.id")
              + andWithout("stakeholders.role r where r.person = p.id")
              + andWithout("access.invitation i where i.invited_by = p.id")
              + andWithout("ledger.change c where c.person = p.id")
              + " and p.sample",
          "delete from organisations.organisation o"
              + without("plans.side s where s.organisation = o.id")
              + andWithout("organisations.person p where p.organisation = o.id")
              + " and o.sample",
          "update organisations.person set sample = false where sample",
          "update organisations.organisation set sample = false where sample");

  private final JdbcClient owner;
  private final TransactionTemplate transaction;

  SampleRemoval(@Qualifier("ownerDataSource") DataSource owner) {
    this.owner = JdbcClient.create(owner);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
  }

  void remove() {
    transaction.executeWithoutResult(status -> STEPS.forEach(step -> owner.sql(step).update()));
  }

  private static String without(String rows) {
    return " where not exists (select from " + rows + ")";
  }

  private static String andWithout(String rows) {
    return " and not exists (select from " + rows + ")";
  }
}
