package tandem.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Puts the sample into an empty database: its companies and people, and their plan.
@Component
class Sample implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

  private final boolean wanted;
  private final SampleCompanies companies;
  private final SampleRemoval removal;
  private final Scribe scribe;

  Sample(
      @Value("${tandem.sample:on}") String sample,
      SampleCompanies companies,
      SampleRemoval removal,
      Scribe scribe) {
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
    companies.open(cast);
  }
}
