package tandem.strategies;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.DateRange;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.plans.Draft;
import tandem.plans.Plans;

/// Ben and Bea of a reseller; Ben has a plan with the vendor Xara's people and one with Yve's.
final class Reseller {
  final Member ben;
  final Member bea;
  final Member xara;
  final Member yve;
  final PlanId withX;
  final PlanId withY;

  private final Newcomers newcomers;
  private final Plans plans;
  private final MockMvcTester browser;

  Reseller(DataSource source, Plans plans, MockMvcTester browser) {
    newcomers = new Newcomers(JdbcClient.create(source));
    this.plans = plans;
    this.browser = browser;
    var reseller = newcomers.organisation("Korhonen Oy");
    ben = newcomers.person("Ben", reseller);
    bea = newcomers.person("Bea", reseller);
    withX = as(ben, () -> plans.create(start("Xenon"), ben));
    withY = as(ben, () -> plans.create(start("Yttrium"), ben));
    xara = newcomers.person("Xara", draft(ben, withX).plan().theirs().organisation());
    yve = newcomers.person("Yve", draft(ben, withY).plan().theirs().organisation());
    joins(withX, xara);
    joins(withY, yve);
  }

  static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work::get);
  }

  static void does(Member who, Runnable work) {
    Acting.as(who.person(), () -> work.run());
  }

  Draft draft(Member who, PlanId plan) {
    return as(who, () -> plans.draft(plan));
  }

  void joins(PlanId plan, Member who) {
    newcomers.joins(plan, who);
  }

  MvcTestResult get(Member who, String path) {
    return browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }

  String page(Member who, String path) {
    return text(get(who, path));
  }

  MvcTestResult post(Member who, String path, String... inputs) {
    var post = browser.post().uri(path).with(authentication(new SignedInMember(who))).with(csrf());
    for (int i = 0; i < inputs.length; i += 2) {
      post = post.param(inputs[i], inputs[i + 1]);
    }
    return post.exchange();
  }

  static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static Plans.Start start(String vendor) {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        "Growing with " + vendor,
        year,
        Currency.getInstance("EUR"),
        year.start(),
        Side.PARTNER,
        vendor + " Software");
  }
}
