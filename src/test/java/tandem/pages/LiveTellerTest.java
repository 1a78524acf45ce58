package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.database.SameDatabase;
import tandem.ledger.Signal;
import tandem.ledger.Signals;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Showing;

@TandemTest
class LiveTellerTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Showing showing;
  @Autowired Signals signals;
  @Autowired LiveStreams streams;
  @Autowired SameDatabase database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;

  @BeforeEach
  void aPlanOfTwo() {
    var newcomers = new Newcomers(db());
    ana = newcomers.person("Ana", newcomers.organisation("Vela"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
  }

  @Test
  void saysWhereTheOtherSideChangedThePlanOnceItIsCommitted() throws Exception {
    var stream = streams.open(plan, ben);
    try {
      var unit = strategy("Open the Nordics", false);
      var news = stream.next(Duration.ofSeconds(10)).orElseThrow();
      assertThat(told(ben, 0, List.of(news)))
          .contains("event: unit-" + unit, "id: 1\nevent: revision", "\"name\":\"Ana\"")
          .contains("\"mine\":false")
          .doesNotContain("Open the Nordics");
    } finally {
      streams.close(stream);
    }
  }

  @Test
  void tellsEachRevisionOnceThoughItIsHeardTwice() {
    var unit = strategy("Open the Nordics", false);
    var signal = Acting.as(ben.person(), () -> signals.after(plan, 0, 10)).getFirst();
    var told = told(ben, 0, List.of(new LiveStream.Changed(signal), new LiveStream.Missed()));
    assertThat(told).containsOnlyOnce("event: unit-" + unit);
  }

  @Test
  void tellsInOrderWhatAPageMissed() {
    var first = strategy("Open the Nordics", false);
    var second = strategy("Sell more to each", false);
    assertThat(told(ben, 1, List.of())).contains("unit-" + second).doesNotContain("unit-" + first);
    assertThat(told(ben, 0, List.of())).containsSubsequence("unit-" + first, "unit-" + second);
  }

  @Test
  void fillsAGapFromTheLedger() {
    var out = new ByteArrayOutputStream();
    var teller = new LiveTeller(plan, ben, signals, out);
    as(
        ben,
        () -> {
          teller.begin(0);
          return true;
        });
    var first = strategy("Open the Nordics", false);
    var second = strategy("Sell more to each", false);
    var last = Acting.as(ben.person(), () -> signals.after(plan, 1, 10)).getFirst();
    as(ben, () -> teller.tell(new LiveStream.Changed(last)));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsSubsequence("unit-" + first, "unit-" + second);
  }

  @Test
  void saysNothingOfWhatIsPrivateToTheOtherSide() throws Exception {
    var stream = streams.open(plan, ben);
    try {
      var secret = strategy("Sell direct", true);
      var news = stream.next(Duration.ofSeconds(10)).orElseThrow();
      assertThat(told(ben, 0, List.of(news)))
          .doesNotContain(secret.toString())
          .doesNotContain("Ana");
      assertThat(told(ana, 0, List.of(news))).contains(secret.toString());
    } finally {
      streams.close(stream);
    }
  }

  @Test
  void asksForEverythingPastTwoHundredRevisions() {
    IntStream.rangeClosed(1, 201).forEach(n -> strategy("Strategy " + n, false));
    assertThat(told(ben, 0, List.of())).contains("id: 201\nevent: resync").doesNotContain("unit-");
    assertThat(told(ben, 1, List.of())).contains("unit-").doesNotContain("resync");
  }

  @Test
  void asksForEverythingWhenItWouldBeTooMuchToSay() {
    var many =
        IntStream.range(0, 200).mapToObj(n -> UUID.randomUUID()).map(LiveTellerTest::touched);
    var signal =
        new Signal(
            plan.value(),
            1,
            ana.person().value(),
            "Ana",
            ana.organisation().value(),
            many.toList());
    var heard = Signal.read(signal.written());
    assertThat(heard.concernsAll()).isTrue();
    assertThat(told(ben, 0, List.of(new LiveStream.Changed(heard)))).contains("event: resync");
  }

  @Test
  void countsTheBytesOfWhatItSaysNotItsLetters() {
    var foreign = new Signal.Touched(UUID.randomUUID(), "role of " + "名".repeat(3000), null);
    var signal =
        new Signal(
            plan.value(), 1, ana.person().value(), "Ana", UUID.randomUUID(), List.of(foreign));
    assertThat(signal.written().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8000);
  }

  @Test
  void endsForWhoIsNoMemberAnyMore() {
    var out = new ByteArrayOutputStream();
    var teller = new LiveTeller(plan, ben, signals, out);
    assertThat(as(ben, teller::beat)).isTrue();
    db().sql("delete from access.membership where plan = ? and person = ?")
        .params(plan.value(), ben.person().value())
        .update();
    assertThat(as(ben, teller::beat)).isFalse();
  }

  @Test
  void findsByItsBeatWhatNoSignalTold() {
    var out = new ByteArrayOutputStream();
    var teller = new LiveTeller(plan, ben, signals, out);
    as(
        ben,
        () -> {
          teller.begin(0);
          return true;
        });
    var unit = strategy("Open the Nordics", false);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("unit-" + unit);
    assertThat(as(ben, teller::beat)).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("unit-" + unit);
  }

  @Test
  void catchesUpWhenTheLineToPostgresWasDown() throws Exception {
    var stream = streams.open(plan, ben);
    try {
      assertThat(database.endListening()).isPositive();

      var unit = strategy("Open the Nordics", false);
      var news = stream.next(Duration.ofSeconds(20)).orElseThrow();
      assertThat(news).isInstanceOf(LiveStream.Missed.class);
      assertThat(told(ben, 0, List.of(news))).contains("event: unit-" + unit);
      var next = strategy("Sell more to each", false);
      var heard = stream.next(Duration.ofSeconds(20)).orElseThrow();
      assertThat(told(ben, 1, List.of(heard))).contains("event: unit-" + next);
      assertThat(heard).isInstanceOf(LiveStream.Changed.class);
    } finally {
      streams.close(stream);
    }
  }

  @Test
  void staysCalmWhenAReaderIsSlow() throws Exception {
    var stream = new LiveStream(plan, ben);
    var signal =
        new Signal(plan.value(), 1, ana.person().value(), "Ana", ana.organisation().value(), null);
    IntStream.range(0, 501).forEach(n -> stream.tell(new LiveStream.Changed(signal)));
    assertThat(stream.next(Duration.ZERO)).containsInstanceOf(LiveStream.Missed.class);
    assertThat(stream.next(Duration.ZERO)).isEmpty();
  }

  /// What is private to the other side is asked for, and then it is known whether they show it.
  @Test
  void tellsOfAMarginForAsLongAsItsOwnerShowsIt() throws Exception {
    var goal = new Adding.Addition("goal", null, null, false, Map.of("title", "Grow"));
    var id = Acting.as(ana.person(), () -> adding.add(plan, goal, List.of(), ana));
    as(
        ben,
        () -> {
          drafting.write(plan, id, "partner_margin.q1", "1", 0, ben);
          showing.show(plan, "partner_margin", ben);
          return true;
        });
    var stream = streams.open(plan, ana);
    try {
      as(
          ben,
          () -> {
            drafting.write(plan, id, "partner_margin.q1", "2", 1, ben);
            return true;
          });
      var news = stream.next(Duration.ofSeconds(10)).orElseThrow();
      assertThat(told(ana, 3, List.of(news))).contains("unit-" + id, "partner_margin.q1");
      as(
          ben,
          () -> {
            showing.hide(plan, "partner_margin", ben);
            return true;
          });
      assertThat(told(ana, 3, List.of(news))).doesNotContain("partner_margin.q1");
    } finally {
      streams.close(stream);
    }
  }

  private static Signal.Touched touched(UUID unit) {
    return new Signal.Touched(unit, "title", null);
  }

  private String told(Member viewer, long since, List<? extends LiveStream.News> news) {
    var out = new ByteArrayOutputStream();
    var teller = new LiveTeller(plan, viewer, signals, out);
    return as(
        viewer,
        () -> {
          teller.begin(since);
          for (var one : news) {
            teller.tell(one);
          }
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  private interface Telling<T> {
    T get() throws IOException;
  }

  private static <T> T as(Member viewer, Telling<T> telling) {
    Supplier<T> safely =
        () -> {
          try {
            return telling.get();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return Acting.as(viewer.person(), safely);
  }

  private UnitId strategy(String statement, boolean onlyUs) {
    var addition =
        new Adding.Addition("strategy", null, null, onlyUs, Map.of("statement", statement));
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private JdbcClient db() {
    return JdbcClient.create(owner);
  }
}
