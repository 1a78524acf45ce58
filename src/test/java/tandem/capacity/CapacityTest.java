package tandem.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.DateRange;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.organisations.Absence;
import tandem.organisations.Habit;
import tandem.organisations.Place;
import tandem.organisations.TellingTime;
import tandem.organisations.WorkingTime;
import tandem.organisations.WorkingTimes;
import tandem.plans.Adding;
import tandem.plans.Plans;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

/// Ben of the partner works in a plan with Ana's company and in one with Dov's. He has one week.
@TandemTest
class CapacityTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Assigning assigning;
  @Autowired Capacity capacity;
  @Autowired Shares shares;
  @Autowired TellingTime telling;
  @Autowired WorkingTimes times;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcClient app;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource ownerDataSource;

  JdbcClient owner;
  Newcomers newcomers;
  Member ana;
  Member dov;
  Member ben;
  PlanId withAna;
  PlanId withDov;
  LocalDate monday;
  DateRange week;

  @BeforeEach
  void twoPlans() {
    owner = JdbcClient.create(ownerDataSource);
    newcomers = new Newcomers(owner);
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    dov = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
    withAna = newcomers.plan(plans, ana);
    withDov = newcomers.plan(plans, dov);
    ben = newcomers.person("Ben", Newcomers.partner(plans, withAna, ana));
    owner
        .sql("update plans.side set organisation = ? where plan = ? and side = 'PARTNER'")
        .params(ben.organisation().value(), withDov.value())
        .update();
    newcomers.joins(withAna, ben);
    newcomers.joins(withDov, ben);
    monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(8);
    week = new DateRange(monday, monday.plusWeeks(1));
    as(ben, () -> telling.keep(ben.person(), habit("10"), ben.person()));
  }

  @Test
  void tellsBothSidesTheHoursThatThereAre() {
    assertThat(left(ana)).containsExactly(2, 2, 2, 2, 2, 0, 0);
    assertThat(left(ben)).isEqualTo(left(ana));
  }

  @Test
  void leavesOutAbsencesAndHolidaysWithoutSayingWhy() {
    as(
        ben,
        () ->
            telling.add(
                Absence.of(ben.person(), new DateRange(monday, monday.plusDays(2))), ben.person()));
    assertThat(left(ana)).containsExactly(0, 0, 2, 2, 2, 0, 0);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> as(ana, () -> times.of(ben.person())));
    for (var table : List.of("absence", "working_time", "part_time", "working_week")) {
      var seen =
          as(
              ana,
              () ->
                  transactions.execute(_ ->
                      app.sql("select count(*) from organisations." + table + " where person = ?")
                          .param(ben.person().value())
                          .query(Integer.class)
                          .single()));
      assertThat(seen).as(table).isZero();
    }
  }

  @Test
  void findsPublicHolidaysOfThePlace() {
    as(ben, () -> telling.keep(ben.organisation(), new Place("de", "by"), ben.person()));
    var epiphany = LocalDate.of(2028, 1, 6);
    var days = new DateRange(epiphany.minusDays(1), epiphany.plusDays(2));
    assertThat(as(ana, () -> capacity.hoursLeft(withAna, days)).get(ben.person()))
        .containsExactly(2, 0, 2);
  }

  @Test
  void isOneSumOverAllPlansOfAPerson() {
    action(withDov, dov, ben, "5", Letter.R);
    assertThat(left(ana)).containsExactly(1, 1, 1, 1, 1, 0, 0);
    assertThat(sum(left(ben, withDov))).isEqualTo(10);
    action(withDov, dov, ben, "20", Letter.R);
    assertThat(sum(left(ana))).isZero();
  }

  @Test
  void spreadsWhatOthersAskOverDaysThatThereAre() {
    as(
        ben,
        () ->
            telling.add(
                Absence.of(ben.person(), new DateRange(monday, monday.plusDays(3))), ben.person()));
    action(withDov, dov, ben, "2", Letter.R);
    assertThat(left(ana)).containsExactly(0, 0, 0, 1, 1, 0, 0);
  }

  @Test
  void asksLessOfWhoSupportsOrApproves() {
    action(withDov, dov, ben, "20", Letter.S);
    assertThat(sum(left(ana))).isEqualTo(6);
    action(withDov, dov, ben, "20", Letter.A);
    assertThat(sum(left(ana))).isEqualTo(5);
    action(withDov, dov, ben, "20", Letter.C);
    assertThat(sum(left(ana))).isEqualTo(4);
    action(withDov, dov, ben, "20", Letter.I);
    assertThat(sum(left(ana))).isEqualTo(4);
  }

  @Test
  void keepsHoursForOnePlan() {
    action(withDov, dov, ben, "20", Letter.R);
    as(ben, () -> shares.keep(withAna, ben.person(), new BigDecimal(4), ben.person()));
    assertThat(left(ana)).containsExactly(0, 1, 1, 1, 1, 0, 0);
    assertThat(sum(left(dov, withDov))).isLessThanOrEqualTo(6);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            as(ben, () -> shares.keep(withDov, ben.person(), new BigDecimal(7), ben.person())))
        .satisfies(it -> assertThat(it.field()).isEqualTo("hours_per_week"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> as(ana, () -> shares.keep(withAna, ben.person(), BigDecimal.ONE, ana.person())));
    assertThat(as(ana, () -> shares.of(ben.person()))).allMatch(it -> it.hoursPerWeek() == null);
  }

  @Test
  void tellsNobodyOfPlansThatAreNotTheirs() {
    assertThat(as(dov, () -> capacity.hoursLeft(withAna, week))).isEmpty();
    assertThat(Acting.as(null, () -> capacity.hoursLeft(withAna, week))).isEmpty();
    assertThat(columns("minutes_left")).isEqualTo("TABLE(person uuid, day date, minutes integer)");
    assertThat(
            owner
                .sql(
                    """
                    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where n.nspname = 'capacity' and p.prosecdef order by 1\
                    """)
                .query(String.class)
                .list())
        .containsExactly("kept_elsewhere", "minutes_left");
  }

  private String columns(String function) {
    return owner
        .sql("select pg_get_function_result(('capacity.' || ?)::regproc)")
        .param(function)
        .query(String.class)
        .single();
  }

  private void action(PlanId plan, Member by, Member who, String hours, Letter letter) {
    var values =
        Map.of(
            "title",
            "Train the team",
            "start",
            monday.toString(),
            "due",
            monday.plusDays(4).toString(),
            "effort",
            hours);
    var addition = new Adding.Addition("action", null, null, false, values);
    UnitId unit = as(by, () -> adding.add(plan, addition, List.of(), by));
    as(by, () -> assigning.give(plan, unit, who.person(), letter, 0, by));
  }

  private static Habit habit(String hours) {
    return new Habit(new BigDecimal(hours), WorkingTime.USUAL, null);
  }

  private List<Integer> left(Member asking) {
    return left(asking, withAna);
  }

  private List<Integer> left(Member asking, PlanId plan) {
    return Objects.requireNonNull(
        as(asking, () -> capacity.hoursLeft(plan, week)).get(ben.person()));
  }

  private static int sum(List<Integer> hours) {
    return hours.stream().mapToInt(it -> it).sum();
  }

  private static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work);
  }

  private static void as(Member who, Runnable work) {
    Acting.as(who.person(), work);
  }
}
