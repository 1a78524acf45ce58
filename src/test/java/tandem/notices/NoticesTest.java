package tandem.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.DateRange;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.inbox.Needs;
import tandem.inbox.PlanOfTwo;
import tandem.inbox.PostOffice;
import tandem.inbox.QuietHours;
import tandem.organisations.Absence;
import tandem.organisations.TellingTime;
import tandem.plans.Adding;
import tandem.plans.Ask;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.stakeholders.Acknowledging;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

/// Ana and Ben write a plan of the sample, whose letters are written without a mail server too; a
/// server of the test's own takes them.
@TandemTest
class NoticesTest {
  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Commenting commenting;
  @Autowired Assigning assigning;
  @Autowired Acknowledging acknowledging;
  @Autowired Needs needs;
  @Autowired TellingTime telling;
  @Autowired Wishes wishes;
  @Autowired Readers readers;
  @Autowired Digests digests;
  @Autowired PlanNews news;
  @Autowired QuietHours quiet;
  @Autowired DataSource app;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PostOffice office;
  PlanOfTwo two;
  Member ana;
  Member ben;
  Member cleo;
  UnitId action;

  @BeforeEach
  void aPlanOfThree() {
    office = new PostOffice(app, quiet);
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    ana = two.ana();
    ben = two.ben();
    cleo = new Newcomers(two.owner()).person("Cleo", ben.organisation());
    owner("update plans.plan set sample = true where id = ?", two.plan().value());
    owner("delete from inbox.letter");
    owner("delete from inbox.job");
    action = action("Visit ten customers", "2027-02-04");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void comeAsTextAndHtmlWithOneThingToPress() throws Exception {
    give(Letter.R);
    office.deliver();
    var mail = only(ben);
    assertThat(mail.getSubject())
        .isEqualTo("Ana asks you to take a part in the plan Grüße: growing together");
    assertThat(PostOffice.text(mail))
        .contains("Visit ten customers, due 4 Feb 2027\nhttp")
        .contains("/asked/");
    assertThat(PostOffice.html(mail))
        .contains("R (does it): Visit ten customers, due 4 Feb 2027</a>")
        .contains("<a href=\"http")
        .contains("Gr&uuml;&szlig;e");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http\\S+/stop/\\S{43}>");
  }

  @Test
  void areUnsubscribedFromByABarePostAndNotByLooking() throws Exception {
    give(Letter.R);
    office.deliver();
    var link = only(ben).getHeader("List-Unsubscribe")[0].replaceAll(".*(/stop/[^>]+)>", "$1");
    assertThat(browser.get().uri(link))
        .hasStatusOk()
        .bodyText()
        .contains("Stop mail of this kind", "Grüße: growing together");
    assertThat(choices(ben).made()).as("looking").isEmpty();
    assertThat(
            browser
                .post()
                .uri(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click"))
        .hasStatusOk();
    assertThat(choices(ben).made())
        .containsExactly(new Choices.Choice(two.plan(), Reason.ACCEPT, Rhythm.NEVER));
    give(Letter.S, 1);
    office.deliver();
    assertThat(office.receivedBy(ben.email())).hasSize(1);
    assertThat(browser.post().uri("/stop/nothing")).hasStatus(404);
  }

  @Test
  void waitUntilQuietHoursAreOver() {
    var now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    var hours = new Habits.Hours(now.minusMinutes(5), now.plusMinutes(30));
    keep(ben, new Habits(Habits.USUAL.zone(), hours));
    give(Letter.R);
    office.deliver();
    assertThat(office.received()).isEmpty();
    office.deliverAfter(Duration.ofMinutes(31));
    assertThat(office.receivedBy(ben.email())).hasSize(1);
  }

  @Test
  void goToADeputyWhoIsInThePlanButNeverTheLinkThatAnswers() {
    var today = LocalDate.now(clock);
    var away = absence(today.minusDays(1), today.plusDays(1), false);
    give(Letter.R);
    office.deliver();
    assertThat(office.receivedBy(cleo.email())).as("not in the plan").isEmpty();

    new Newcomers(two.owner()).joins(two.plan(), cleo);
    give(Letter.S, 1);
    office.deliver();
    assertThat(office.receivedBy(ben.email())).hasSize(2);
    assertThat(PostOffice.text(only(cleo)))
        .contains("Ben is away", "Visit ten customers")
        .doesNotContain("/asked/");

    Acting.as(ben.person(), () -> telling.removeAbsence(ben.person(), away));
    absence(today.plusDays(1), today.plusDays(2), false);
    absence(today, today.plusDays(1), true);
    give(Letter.C, 2);
    office.deliver();
    assertThat(office.receivedBy(cleo.email())).as("not away, or half a day").hasSize(1);
  }

  @Test
  void ofADayThatMovedSayBothDaysOnce() {
    give(Letter.R);
    var revision = revision();
    write(action, "due", "2027-03-04");
    tell(revision);
    tell(revision);
    var mail = news(ben, "A day moved");
    assertThat(mail).hasSize(1);
    assertThat(mail.getFirst())
        .contains("Visit ten customers\nBy: 4 Feb 2027 → 4 Mar 2027", "Ana moved");
    write(action, "due", "2027-03-05");
    tell(revision);
    assertThat(news(ben, "A day moved"))
        .hasSize(2)
        .last()
        .asString()
        .contains("4 Mar 2027 → 5 Mar 2027");
    assertThat(news(ana, "A day moved")).as("who did it").isEmpty();
  }

  @Test
  void ofWhatWasAcceptedSayWhatChanged() {
    give(Letter.R);
    var revision = revision();
    write(action, "title", "Visit thirty customers");
    tell(revision);
    assertThat(news(ben, "What you accepted")).as("not accepted yet").isEmpty();
    Acting.as(ben.person(), () -> acknowledging.acknowledge(two.plan(), action, ben));
    revision = revision();
    write(action, "title", "Visit forty customers");
    tell(revision);
    assertThat(news(ben, "What you accepted"))
        .singleElement()
        .asString()
        .contains(": Visit thirty customers → Visit forty customers");
  }

  @Test
  void ofASuggestionComeAtOnceToWhoeverWantsThat() {
    var revision = revision();
    Acting.as(
        ben.person(),
        () -> suggesting.suggest(two.plan(), action, "title", "Visit five", "We are two", ben));
    tell(revision);
    assertThat(news(ana, "Korhonen suggests")).as("in the digest").isEmpty();
    choose(ana, two.plan(), Reason.DECIDE, Rhythm.NOW);
    revision = revision();
    var goal = action("Another", "2027-05-01");
    Acting.as(
        ben.person(),
        () -> suggesting.suggest(two.plan(), goal, "title", "Visit six", "We are two", ben));
    tell(revision);
    assertThat(news(ana, "Korhonen suggests"))
        .singleElement()
        .asString()
        .contains("Another → Visit six", "\"We are two\"", "Answer it:\nhttp");
  }

  @Test
  void ofANudgeSayForWhatSomebodyWaits() {
    var whole = new UnitId(two.plan().value());
    var blank = new Ask("purpose", "Why?", null);
    Acting.as(ana.person(), () -> drafting.leaveBlank(two.plan(), whole, blank, 0, ana));
    owner("delete from inbox.letter");
    assertThat(
            browser
                .post()
                .uri("/inbox/nudges")
                .param("plan", two.plan().toString())
                .param("person", ben.person().toString())
                .with(authentication(new SignedInMember(ana)))
                .with(csrf()))
        .hasStatus(302);
    office.deliver();
    assertThat(PostOffice.text(only(ben))).contains("Ana waits for you", "- blanks to fill (1)");
  }

  @Test
  void ofAMentionTellOnlyWhere() {
    var words = Words.of("We would take less than ninety", Arrays.asList(ben.person().toString()));
    Acting.as(ana.person(), () -> commenting.begin(two.plan(), action, false, words, ana));
    office.deliver();
    assertThat(PostOffice.text(only(ben)))
        .contains("/units/" + action + "/comments?at=")
        .doesNotContain("less than ninety");
  }

  @Test
  void ofAStrategySayWhatItSaidAndSays() {
    var strategy = add("strategy", Map.of("statement", "Rent"));
    add("goal", Map.of("title", "Win", "vendor_strategy", strategy.toString()));
    write(strategy, "statement", "Sell");
    office.deliver();
    assertThat(PostOffice.text(only(ben))).contains("Rent → Sell", "/strategies");
  }

  @Test
  void inADigestHoldExactlyWhatIsOpen() throws Exception {
    give(Letter.R);
    add("goal", Map.of("title", "Win"));
    var open = Acting.as(ana.person(), () -> needs.of(ana)).rows();
    Acting.as(
        ben.person(),
        () -> suggesting.suggest(two.plan(), action, "title", "Visit five", "We are two", ben));
    open = Acting.as(ana.person(), () -> needs.of(ana)).rows();
    assertThat(open).extracting(Needs.Row::reason).contains("decide");
    digest(ana);
    digest(ana);
    office.deliver();
    var mail = only(ana);
    assertThat(mail.getSubject())
        .isEqualTo("Waiting for you in the plan Grüße: growing together: " + open.size());
    var text = PostOffice.text(mail);
    var links = text.lines().filter(it -> it.startsWith("http")).toList();
    assertThat(links).as("one each, inbox, unsubscribe, settings").hasSize(open.size() + 3);
    for (var row : open) {
      assertThat(text).contains(row.posts() ? "/inbox" : row.path());
    }
    assertThat(PostOffice.html(mail)).contains("Korhonen suggests");
  }

  @Test
  void ofWhatOneIsInformedOfComeInTheDigestAndNotAtOnce() {
    give(Letter.I);
    Acting.as(ben.person(), () -> acknowledging.acknowledge(two.plan(), action, ben));
    owner("delete from inbox.letter");
    write(action, "due", "2027-02-11");
    office.deliver();
    assertThat(office.received()).isEmpty();
    digest(ben);
    office.deliver();
    assertThat(PostOffice.text(office.receivedBy(ben.email()).getLast()))
        .contains("for your information", "Visit ten customers", "→ 11 Feb 2027");
  }

  @Test
  void inADigestLeaveOutWhatIsSwitchedOffAndAreNotSentForNothing() {
    Acting.as(
        ben.person(),
        () -> suggesting.suggest(two.plan(), action, "title", "Visit five", "We are two", ben));
    choose(ana, null, Reason.DECIDE, Rhythm.NEVER);
    digest(ana);
    office.deliver();
    assertThat(office.received()).isEmpty();
    choose(ana, two.plan(), Reason.DECIDE, Rhythm.DAILY);
    owner("delete from notices.digest");
    digest(ana);
    office.deliver();
    assertThat(office.receivedBy(ana.email())).hasSize(1);
    choose(ana, null, Reason.DIGEST, Rhythm.NEVER);
    owner("delete from notices.digest");
    digest(ana);
    office.deliver();
    assertThat(office.receivedBy(ana.email())).hasSize(1);
  }

  @Test
  void askOnceAWeekAboutWhatNobodySpokeOf() {
    give(Letter.R);
    digest(ben);
    office.deliver();
    assertThat(news(ben, "How does it go")).isEmpty();
    owner("alter table ledger.change disable trigger user");
    owner(
        "update ledger.change set at = at - interval '15 days' where plan = ?", two.plan().value());
    owner("update plans.field set at = at - interval '15 days' where plan = ?", two.plan().value());
    owner("alter table ledger.change enable trigger user");
    owner("delete from notices.digest");
    digest(ben);
    digest(ben);
    assertThat(news(ben, "How does it go"))
        .singleElement()
        .asString()
        .contains("Say how it goes with \"Visit ten customers\":\nhttp");
  }

  @Test
  void keepPrivateWordsFromTheOtherSide() {
    var secret = "Visit nobody of theirs";
    var ours =
        Acting.as(
            ana.person(),
            () ->
                adding.add(
                    two.plan(),
                    new Adding.Addition("strategy", null, null, true, Map.of("statement", secret)),
                    List.of(),
                    ana));
    var revision = revision();
    write(ours, "statement", secret + " at all");
    give(Letter.R);
    tell(revision);
    digest(ben);
    office.deliver();
    assertThat(office.receivedBy(ben.email()))
        .isNotEmpty()
        .allSatisfy(mail -> assertThat(PostOffice.text(mail)).doesNotContain(secret));
  }

  @Test
  void waitForTheMorningOfEachPerson() {
    owner(
        "update access.membership set joined_at = now() - interval '3 days' where plan = ?",
        two.plan().value());
    owner("delete from notices.digest");
    assertThat(mornings("2027-02-01T06:59:00Z")).doesNotContain(ben.person().toString());
    assertThat(mornings("2027-02-01T07:00:00Z")).contains(ben.person().toString());
    keep(ben, new Habits(java.time.ZoneId.of("America/New_York"), null));
    assertThat(mornings("2027-02-01T11:59:00Z")).doesNotContain(ben.person().toString());
    assertThat(mornings("2027-02-01T12:00:00Z")).contains(ben.person().toString());
  }

  @Test
  void areOnlyOnesOwnToChoose() {
    choose(ben, null, Reason.READ, Rhythm.NEVER);
    assertThat(choices(ana).made()).isEmpty();
    assertThatExceptionOfType(tandem.basics.RuleBroken.class)
        .isThrownBy(() -> Reason.QUIET.offered("now"));
  }

  private List<String> mornings(String at) {
    return two.owner()
        .sql("select person::text from notices.mornings(cast(? as timestamptz), ?)")
        .params(at, Digests.HOUR)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private void digest(Member who) {
    digests.send(readers.of(who.person().value()).orElseThrow());
  }

  private void tell(long revision) {
    news.tell(two.plan(), revision + 1);
    office.deliver();
  }

  private List<String> news(Member to, String subject) {
    office.deliver();
    return office.receivedBy(to.email()).stream()
        .filter(it -> subject(it).startsWith(subject))
        .map(PostOffice::text)
        .toList();
  }

  private static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private jakarta.mail.internet.MimeMessage only(Member to) {
    assertThat(office.receivedBy(to.email())).hasSize(1);
    return office.receivedBy(to.email()).getFirst();
  }

  private Choices choices(Member who) {
    return Acting.as(who.person(), () -> wishes.choices(who));
  }

  private void choose(
      Member who, @org.jspecify.annotations.Nullable PlanId plan, Reason reason, Rhythm rhythm) {
    Acting.as(who.person(), () -> wishes.choose(plan, reason, rhythm, who));
  }

  private UUID absence(LocalDate from, LocalDate until, boolean half) {
    var days = new DateRange(from, until);
    var away = new Absence(UUID.randomUUID(), ben.person(), days, half, null, cleo.person());
    Acting.as(ben.person(), () -> telling.add(away, ben.person()));
    return away.id();
  }

  private void keep(Member who, Habits habits) {
    Acting.as(who.person(), () -> wishes.keep(habits, who));
  }

  private void give(Letter letter) {
    give(letter, 0);
  }

  private void give(Letter letter, int version) {
    Acting.as(
        ana.person(), () -> assigning.give(two.plan(), action, ben.person(), letter, version, ana));
  }

  private UnitId action(String title, String due) {
    return add("action", Map.of("title", title, "due", due));
  }

  private UnitId add(String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(ana.person(), () -> adding.add(two.plan(), addition, List.of(), ana));
  }

  private void write(UnitId unit, String field, String text) {
    var version =
        java.util.Objects.requireNonNull(
                Acting.as(ana.person(), () -> plans.draft(two.plan())).unit(unit).field(field))
            .version();
    Acting.as(ana.person(), () -> drafting.write(two.plan(), unit, field, text, version, ana));
  }

  private long revision() {
    return Acting.as(ana.person(), () -> plans.plan(two.plan())).revision();
  }

  private void owner(String sql, Object... values) {
    two.owner().sql(sql).params(values).update();
  }
}
