package tandem.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// The exchange rates of the organisation of whoever acts, and the currency they look at amounts
/// in. Row security shows no others.
@Component
public class Rates {
  private static final int MOST = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Rates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Rate> all() {
    return jdbc.sql(
            """
            select origin, target, day, rate, source from organisations.rate
             order by day desc, origin, target limit :most\
            """)
        .param("most", MOST)
        .query((row, n) -> rate(row))
        .list();
  }

  /// In place of one of the same day, if there is one.
  @Transactional
  public void keep(OrganisationId mine, PersonId by, Rate rate) {
    if (rate.day().isAfter(LocalDate.now(clock))) {
      throw RuleBroken.in("day", "rate.in-the-future");
    }
    jdbc.sql(
            """
            insert into organisations.rate (organisation, origin, target, day, rate, source, person)
            values (:organisation, :origin, :target, :day, :rate, :source, :person)
            on conflict (organisation, origin, target, day) do update
               set rate = excluded.rate, source = excluded.source, person = excluded.person, at = now()\
            """)
        .param("organisation", mine.value())
        .param("origin", rate.origin().getCurrencyCode())
        .param("target", rate.target().getCurrencyCode())
        .param("day", rate.day())
        .param("rate", rate.rate())
        .param("source", rate.source())
        .param("person", by.value())
        .update();
  }

  /// @throws NotFound if there is no such rate
  @Transactional
  public void remove(Currency origin, Currency target, LocalDate day) {
    var removed =
        jdbc.sql(
                "delete from organisations.rate where origin = :origin and target = :target and day = :day")
            .param("origin", origin.getCurrencyCode())
            .param("target", target.getCurrencyCode())
            .param("day", day)
            .update();
    if (removed == 0) {
      throw new NotFound(origin + " " + target + " " + day);
    }
  }

  /// The currency in which whoever acts sees amounts beside the plan's; empty for the plan's alone.
  @Transactional(readOnly = true)
  public Optional<Currency> viewing() {
    return jdbc.sql("select currency from organisations.viewing")
        .query(String.class)
        .optional()
        .map(Currency::getInstance);
  }

  @Transactional
  public void viewIn(PersonId me, Currency currency) {
    jdbc.sql(
            """
            insert into organisations.viewing (person, currency) values (:person, :currency)
            on conflict (person) do update set currency = excluded.currency\
            """)
        .param("person", me.value())
        .param("currency", currency.getCurrencyCode())
        .update();
  }

  @Transactional
  public void viewAsPlanned() {
    jdbc.sql("delete from organisations.viewing").update();
  }

  private static Rate rate(ResultSet row) throws SQLException {
    return new Rate(
        Currency.getInstance(row.getString("origin")),
        Currency.getInstance(row.getString("target")),
        row.getObject("day", LocalDate.class),
        row.getBigDecimal("rate"),
        row.getString("source"));
  }
}
