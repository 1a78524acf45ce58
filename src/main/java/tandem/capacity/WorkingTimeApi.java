package tandem.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PersonId;
import tandem.basics.Turn;
import tandem.organisations.Hours;
import tandem.organisations.Place;
import tandem.organisations.PublicHolidays;
import tandem.organisations.TellingTime;
import tandem.organisations.WorkingTimes;
import tandem.organisations.WorkingTimes.Told;

/// The usual weeks of one's own colleagues, and the public holidays of the company.
@RestController
@RequestMapping("/api/v1/company")
class WorkingTimeApi {
  private final WorkingTimes times;
  private final TellingTime telling;
  private final PublicHolidays holidays;
  private final Clock clock;

  WorkingTimeApi(WorkingTimes times, TellingTime telling, PublicHolidays holidays, Clock clock) {
    this.times = times;
    this.telling = telling;
    this.holidays = holidays;
    this.clock = clock;
  }

  /// `country` is empty where nobody has public holidays.
  record PlaceTold(@Nullable String country, @Nullable String region) {
    static PlaceTold of(Place place) {
      return new PlaceTold(place.country(), place.region());
    }
  }

  /// `weekdays` as `monday`; `country` is null for the company's, and `none` for no holidays.
  record WeekTold(
      @Nullable String hoursPerWeek,
      @Nullable List<String> weekdays,
      @Nullable String country,
      @Nullable String region) {}

  record WeekOf(
      PersonId person,
      String name,
      @Nullable String hoursPerWeek,
      List<String> weekdays,
      @Nullable String country,
      @Nullable String region) {

    static WeekOf of(Told told) {
      var habit = told.habit();
      var own = habit.place();
      var hours = habit.hoursPerWeek();
      return new WeekOf(
          told.person(),
          told.name(),
          hours == null ? null : Hours.inDigits(hours),
          habit.weekdays().stream().sorted(Comparator.naturalOrder()).map(TimeTold::name).toList(),
          own == null ? null : own.isNowhere() ? TimeTold.NONE : own.country(),
          own == null ? null : own.region());
    }
  }

  record Holiday(LocalDate day, String name) {}

  @GetMapping("/place")
  PlaceTold place() {
    return PlaceTold.of(times.place());
  }

  @PutMapping("/place")
  PlaceTold keep(@RequestBody PlaceTold told, @SignedIn Member member) {
    telling.keep(
        member.organisation(),
        holidays.place(or(told.country()), or(told.region())),
        member.person());
    return place();
  }

  /// Of this year and the next.
  @GetMapping("/holidays")
  Page<Holiday> holidays(Turn turn) {
    var year = LocalDate.now(clock).getYear();
    var years = TimeTold.years(year, year + 1);
    var days =
        holidays.of(times.place(), years).entrySet().stream()
            .map(it -> new Holiday(it.getKey(), it.getValue()))
            .toList();
    return Page.of(days, it -> it.day().toString(), turn);
  }

  @GetMapping("/working-times")
  Page<WeekOf> weeks(Turn turn) {
    return Page.of(times.all(), it -> it.person().toString(), turn).map(WeekOf::of);
  }

  @GetMapping("/working-times/{colleague}")
  WeekOf week(@PathVariable PersonId colleague) {
    return WeekOf.of(times.of(colleague));
  }

  @PutMapping("/working-times/{colleague}")
  WeekOf tell(
      @PathVariable PersonId colleague, @RequestBody WeekTold told, @SignedIn Member member) {
    times.of(colleague);
    var habit =
        TimeTold.habit(
            or(told.hoursPerWeek()),
            told.weekdays(),
            or(told.country()),
            or(told.region()),
            holidays);
    telling.keep(colleague, habit, member.person());
    return week(colleague);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
