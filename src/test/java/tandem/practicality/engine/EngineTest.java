package tandem.practicality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.practicality.engine.Fate.CUT;
import static tandem.practicality.engine.Fate.KEPT;
import static tandem.practicality.engine.Fate.POSTPONED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);
  private static final Budget BUDGET = Budget.ofSeconds(3);
  private static final Wish BOTH = Wish.of(Wish.Side.BOTH);
  private final Engine engine = Engine.ready();

  /// Ana has two hours a day: ten in the first week. Visit and report need twelve.
  private final Case plan =
      new Case(
          MONDAY,
          MONDAY.plusDays(13),
          List.of(person("ana", 2), person("ben", 4)),
          List.of(
              new Case.Goal("visits", 10, 50, FRIDAY, true),
              new Case.Goal("reports", 40, 0, FRIDAY, true)),
          List.of(
              action("visit", "visits", List.of(), new Case.Item("ana", 8)),
              action("thank", "visits", List.of("visit"), new Case.Item("ben", 2)),
              action("report", "reports", List.of(), new Case.Item("ana", 4))));

  @Test
  void saysWhoIsOverWhenAndBecauseOfWhat() {
    var look = engine.look(plan);

    assertThat(look.verdict()).isEqualTo(Look.Verdict.DOES_NOT_FIT);
    assertThat(look.overloads())
        .containsExactly(
            new Overload(
                "ana",
                MONDAY,
                FRIDAY,
                12,
                10,
                List.of(new Overload.Share("visit", 8), new Overload.Share("report", 4))));
    assertThat(look.earliest()).containsEntry("report", MONDAY.plusDays(1));
  }

  @Test
  void showsHoursByPersonAndWeek() {
    assertThat(engine.look(plan).schedule().weeks().get("ana"))
        .startsWith(new Schedule.Week(10, 10), new Schedule.Week(2, 10));
  }

  @Test
  void keepsWhatIsWorthMost() {
    var answer = chosen(BOTH);

    assertThat(answer.fates()).isEqualTo(Map.of("visits", KEPT, "reports", POSTPONED));
    assertThat(answer.value()).isEqualTo(80);
    assertThat(answer.proven()).isTrue();
    assertThat(answer.conflicts())
        .containsExactly(new Conflict(List.of("visits", "reports"), List.of("ana")));
  }

  @Test
  void weighsAsOneSideDoesAndIsKindToTheOther() {
    assertThat(chosen(Wish.of(Wish.Side.VENDOR)).fates())
        .isEqualTo(Map.of("visits", POSTPONED, "reports", KEPT));
    assertThat(chosen(Wish.of(Wish.Side.PARTNER)).fates())
        .isEqualTo(Map.of("visits", KEPT, "reports", POSTPONED));
  }

  @Test
  void doesWhatSomebodyWantsToSee() {
    assertThat(chosen(BOTH.with("reports", Set.of(KEPT))).fates())
        .isEqualTo(Map.of("visits", POSTPONED, "reports", KEPT));
    assertThat(chosen(BOTH.with("reports", Set.of(CUT))).value()).isEqualTo(60);
  }

  @Test
  void saysThatAWishCannotBe() {
    var wish = BOTH.with("reports", Set.of(KEPT)).with("visits", Set.of(KEPT));

    assertThat(engine.choose(plan, wish, BUDGET))
        .isEqualTo(
            new NoAnswer(
                true, List.of(new Conflict(List.of("visits", "reports"), List.of("ana")))));
  }

  @Test
  void findsTheFewestExtraHours() {
    var hours = engine.remedies(plan, BUDGET).extraHours(Map.of(), 2).orElseThrow();

    assertThat(hours.value()).isEqualTo(2);
    assertThat(hours.proven()).isTrue();
    assertThat(hours.days()).allMatch(it -> it.person().equals("ana"));
  }

  @Test
  void givesExtraHoursThatReallyHelp() {
    var plan = GeneratedPlan.of(2, 12, 150, 25, 0.45);
    var answer = (Answer) engine.choose(plan, BOTH, BUDGET);
    var wanted = new HashMap<>(answer.fates());
    wanted.put("g7", KEPT);

    var hours = engine.remedies(plan, BUDGET).extraHours(wanted, 2).orElseThrow();

    assertThat(answer.fates()).containsEntry("g7", POSTPONED);
    assertThat(hours.value()).isGreaterThanOrEqualTo(hours.bound());
    assertThat(hours.days().stream().mapToInt(ExtraHours.Day::hours).sum())
        .isEqualTo(hours.value());
    Verifier.verify(with(plan, hours), wanted, hours.schedule());
  }

  @Test
  void findsTheLeastDelay() {
    var later = engine.remedies(plan, BUDGET).later(Map.of(), "reports").orElseThrow();

    assertThat(later.due()).isEqualTo(MONDAY.plusDays(7));
    assertThat(later.days()).isEqualTo(3);
    assertThat(later.proven()).isTrue();
  }

  @Test
  void findsHowMuchOfAGoalFits() {
    var smaller = engine.remedies(plan, BUDGET).smaller(Map.of(), "reports").orElseThrow();

    assertThat(smaller.share()).isEqualTo(10); // half of it: two of four hours
    assertThat(smaller.proven()).isTrue();
  }

  @Test
  void findsWhoCouldTakeAnAction() {
    var given = engine.remedies(plan, BUDGET).give(Map.of(), Map.of("report", Set.of("ben")));

    assertThat(given).containsExactly(new Remedies.Given("report", "ana", "ben", 0, true));
  }

  @Test
  void stopsWhenToldTo() {
    var cancelled = new Budget(60, 256, () -> true, _ -> {});
    long begun = System.nanoTime();

    assertThat(engine.choose(GeneratedPlan.of(1, 12, 150, 25, 0.6), BOTH, cancelled))
        .isInstanceOfAny(NoAnswer.class, Answer.class);
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
  }

  @Test
  void tellsHowFarItIs() {
    var heard = Collections.synchronizedList(new ArrayList<Budget.Progress>());

    engine.choose(plan, BOTH, new Budget(3, 256, () -> false, heard::add));

    assertThat(heard).isNotEmpty().allMatch(it -> it.value() <= it.bound());
  }

  @Test
  void answersForManyGoalsWithAGapWhenTimeIsShort() {
    var big = GeneratedPlan.of(3, 60, 800, 120, 0.6);

    var answer = (Answer) engine.choose(big, BOTH, Budget.ofSeconds(4));

    Verifier.verify(big, answer.fates(), answer.schedule());
    assertThat(answer.gap()).isBetween(0.0, 0.3);
  }

  @Test
  void refusesActionsThatWaitForEachOther() {
    var circle =
        new Case(
            MONDAY,
            FRIDAY,
            plan.people(),
            plan.goals(),
            List.of(
                action("one", "visits", List.of("other")),
                action("other", "visits", List.of("one"))));

    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.look(circle));
  }

  private Answer chosen(Wish wish) {
    var answer = (Answer) engine.choose(plan, wish, BUDGET);
    Verifier.verify(plan, answer.fates(), answer.schedule());
    return answer;
  }

  private static Case with(Case plan, ExtraHours extra) {
    var people = new ArrayList<Case.Person>();
    for (var person : plan.people()) {
      var hours = new ArrayList<>(person.hours());
      for (var it : extra.days()) {
        if (it.person().equals(person.id())) {
          int day = Math.toIntExact(it.date().toEpochDay() - plan.start().toEpochDay());
          hours.set(day, hours.get(day) + it.hours());
        }
      }
      people.add(new Case.Person(person.id(), hours));
    }
    return new Case(plan.start(), plan.waitUntil(), people, plan.goals(), plan.actions());
  }

  static Case.Person person(String id, int hours) {
    return new Case.Person(
        id, IntStream.range(0, 42).mapToObj(day -> day % 7 < 5 ? hours : 0).toList());
  }

  static Case.Action action(String id, String goal, List<String> after, Case.Item... items) {
    return new Case.Action(id, goal, List.of(items), null, null, after, new Case.Effort(0.5, 2, 0));
  }
}
