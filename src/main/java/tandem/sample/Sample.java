package tandem.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.database.Acting;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.FiscalCalendars;

/// Puts the sample into an empty database: its companies and people, and their plan.
@Component
class Sample implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

  private final boolean wanted;
  private final SampleCompanies companies;
  private final SampleRemoval removal;
  private final Scribe scribe;
  private final FiscalCalendars calendars;

  Sample(
      @Value("${tandem.sample:on}") String sample,
      SampleCompanies companies,
      SampleRemoval removal,
      Scribe scribe,
      FiscalCalendars calendars) {
    this.calendars = calendars;
    this.removal = removal;
    this.wanted = !sample.equalsIgnoreCase("off");
    this.companies = companies;
    this.scribe = scribe;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted && companies.isHalfWritten()) {
      removal.remove(); // a start that was stopped early; nobody could have used it yet
    }
    if (wanted && companies.isEmptyDatabase()) {
      put(new Cast());
      LOG.info(
          "The sample plan is there. Sign in as vendor@northgate.example or partner@harbour.example, password {}",
          Cast.PASSWORD);
    }
  }

  void put(Cast cast) {
    companies.found(cast);
    var plan = scribe.create(SamplePlan.start(), cast.member("Maya"));
    companies.seat(plan, cast);
    SamplePlan.write(scribe.in(plan, cast));
    tell(cast.member("Maya"), "months 2");
    tell(cast.member("Ben"), "4-4-5 7 SATURDAY last");
    companies.open(cast);
  }

  private void tell(Member by, String calendar) {
    Acting.as(
        by.person(),
        () -> {
          calendars.keep(by.organisation(), by.person(), FiscalCalendar.of(calendar));
          return by;
        });
  }
}
