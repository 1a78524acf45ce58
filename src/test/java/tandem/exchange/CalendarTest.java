package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.actions.Completions;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Ask;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

@TandemTest
class CalendarTest {
  private static final Pattern LINK = Pattern.compile("/calendars/[\\w-]+\\.ics");

  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Assigning assigning;
  @Autowired Completions completions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;

  @BeforeEach
  void twoWithActions() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana Vela", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben Korhonen", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
  }

  @Test
  void showsWhatIsMineOnTheDayItIsDue() throws Exception {
    var room = action("Book the room, and; the band", "2027-02-10");
    action("Somebody else’s", "2027-02-11");
    give(room, ben, Letter.R);
    give(room, ana, Letter.A);
    assertThat(told(read(open(ben))))
        .containsEntry("Book the room, and; the band", "20270210")
        .containsEntry("Last of the ninety days: Growing together", "20270331")
        .hasSize(2);
    assertThat(told(read(open(ana))))
        .containsEntry("To approve: Book the room, and; the band", "20270210");
  }

  @Test
  void asksForWhatMySideShallFillInByADay() throws Exception {
    var values = Map.of("title", "Grow");
    var asks = List.of(new Ask("done_when", "How will you know?", LocalDate.of(2027, 3, 1)));
    var goal = new Adding.Addition("goal", null, null, false, values);
    Acting.as(ana.person(), () -> adding.add(plan, goal, asks, ana));
    assertThat(told(read(open(ben))))
        .containsEntry("To fill in: How we will know of “Grow”", "20270301");
    assertThat(told(read(open(ana)))).hasSize(1);
  }

  @Test
  void holdsToTheFormatAndIsTheSameUntilSomethingChanges() throws Exception {
    var room = action("Book the room", "2027-02-10");
    give(room, ben, Letter.R);
    var link = open(ben);
    var first = text(link);
    assertThat(text(link)).isEqualTo(first);
    assertThat(parsed(first).validate().hasErrors()).isFalse();
    Acting.as(ana.person(), () -> drafting.write(plan, room, "due", "2027-02-12", 1, ana));
    Acting.as(ben.person(), () -> completions.complete(plan, room, ben));
    var again = read(link);
    assertThat(uids(again)).isEqualTo(uids(parsed(first)));
    assertThat(told(again)).containsEntry("✓ Book the room", "20270212");
  }

  @Test
  void keepsToItselfWhatTheOtherSideKeeps() throws Exception {
    var values = Map.of("title", "Quietly", "due", "2027-02-10");
    var secret = new Adding.Addition("action", null, null, true, values);
    Acting.as(ana.person(), () -> adding.add(plan, secret, List.of(), ana));
    assertThat(text(open(ben))).doesNotContain("Quietly");
  }

  @Test
  void isReadOnlyByWhoHasTheLinkAndAsLongAsItHolds() throws Exception {
    var link = open(ben);
    assertThat(page(ana, "/calendar")).bodyText().doesNotContain("Made on");
    var other = open(ben);
    assertThat(browser.get().uri(link)).hasStatus(404);
    assertThat(browser.get().uri(other)).hasStatusOk();
    assertThat(page(ben, "/calendar")).bodyText().contains("Last read on").doesNotContain(other);
    assertThat(post(ben, "/calendar/removal")).hasStatus(302);
    assertThat(browser.get().uri(other)).hasStatus(404);
    var last = open(ben);
    JdbcClient.create(owner)
        .sql("delete from access.membership where plan = ? and person = ?")
        .params(plan.value(), ben.person().value())
        .update();
    assertThat(browser.get().uri(last)).hasStatus(404);
  }

  private UnitId action(String title, String due) {
    var values = Map.of("title", title, "due", due, "effort", "8");
    var addition = new Adding.Addition("action", null, null, false, values);
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private void give(UnitId unit, Member to, Letter letter) {
    Acting.as(ana.person(), () -> assigning.give(plan, unit, to.person(), letter, 0, ana));
  }

  private String open(Member who) throws Exception {
    var link = LINK.matcher(post(who, "/calendar").getResponse().getContentAsString());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private String text(String link) throws Exception {
    var answer = browser.get().uri(link).exchange();
    assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
    return answer.getResponse().getContentAsString();
  }

  private Calendar read(String link) throws Exception {
    return parsed(text(link));
  }

  private static Calendar parsed(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static Map<String, String> told(Calendar calendar) {
    var told = new HashMap<String, String>();
    for (var event : calendar.getComponents(Component.VEVENT)) {
      told.put(value(event, Property.SUMMARY), value(event, Property.DTSTART));
    }
    return told;
  }

  private static List<String> uids(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT).stream()
        .map(event -> value(event, Property.UID))
        .toList();
  }

  private static String value(Component event, String property) {
    return Objects.requireNonNull(event.getRequiredProperty(property).getValue());
  }

  private MvcTestResult page(Member who, String path) {
    return browser
        .get()
        .uri("/plans/" + plan + path)
        .with(authentication(new SignedInMember(who)))
        .exchange();
  }

  private MvcTestResult post(Member who, String path) {
    return browser
        .post()
        .uri("/plans/" + plan + path)
        .with(csrf())
        .with(authentication(new SignedInMember(who)))
        .exchange();
  }
}
