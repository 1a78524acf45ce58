package tandem.organisations;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// How organisations divide their years: each tells its own, and all who have a plan with it see
/// it.
@Component
public class FiscalCalendars {
  private final JdbcClient jdbc;

  FiscalCalendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty where it has not been told.
  @Transactional(readOnly = true)
  public Optional<FiscalCalendar> of(OrganisationId organisation) {
    return jdbc.sql("select calendar from organisations.fiscal_calendar where organisation = :id")
        .param("id", organisation.value())
        .query(String.class)
        .optional()
        .map(FiscalCalendar::of);
  }

  /// Row security refuses any organisation but one's own.
  @Transactional
  public void keep(OrganisationId mine, PersonId by, FiscalCalendar calendar) {
    jdbc.sql(
            """
            insert into organisations.fiscal_calendar (organisation, calendar, person)
            values (:organisation, :calendar, :person)
            on conflict (organisation) do update
               set calendar = excluded.calendar, person = excluded.person, at = now()\
            """)
        .param("organisation", mine.value())
        .param("calendar", calendar.toString())
        .param("person", by.value())
        .update();
  }
}
