package tandem.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.organisations.WorkingTimes.Told;

/// Tells when people have time: they themselves, or a colleague.
@Component
public class TellingTime {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final WorkingTimes times;
  private final WorkingWeeks weeks;
  private final Clock clock;

  TellingTime(JdbcClient jdbc, WorkingTimes times, WorkingWeeks weeks, Clock clock) {
    this.jdbc = jdbc;
    this.times = times;
    this.weeks = weeks;
    this.clock = clock;
  }

  /// Where all have public holidays who tell no place of their own.
  @Transactional
  public void keep(OrganisationId mine, Place place, PersonId by) {
    jdbc.sql(
            """
            insert into organisations.working_place (organisation, country, region, person, at)
            values (:organisation, :country, :region, :by, :now)
            on conflict (organisation) do update
               set country = excluded.country, region = excluded.region, person = excluded.person, at = excluded.at\
            """)
        .param("organisation", mine.value())
        .param("country", place.country())
        .param("region", place.region())
        .param("by", by.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
    weeks.renewAll();
  }

  @Transactional
  public void keep(PersonId person, Habit habit, PersonId by) {
    var told = times.of(person);
    told.partTimes().forEach(it -> WorkingTime.check(it.hoursPerWeek(), habit.weekdays()));
    jdbc.sql(
            """
            with hours as (update organisations.person set hours_per_week = :hours where id = :person)
            insert into organisations.working_time (person, weekdays, country, region, by, at)
            values (:person, :weekdays, :country, :region, :by, :now)
            on conflict (person) do update
               set weekdays = excluded.weekdays, country = excluded.country, region = excluded.region,
                   by = excluded.by, at = excluded.at\
            """)
        .param("hours", habit.hoursPerWeek())
        .param("person", person.value())
        .param(
            "weekdays",
            habit.weekdays().stream()
                .sorted()
                .map(it -> String.valueOf(it.getValue()))
                .collect(joining()))
        .param("country", habit.place() == null ? null : habit.place().country())
        .param("region", habit.place() == null ? null : habit.place().region())
        .param("by", by.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
    weeks.renew(person);
  }

  @Transactional
  public void add(PersonId person, PartTime part, PersonId by) {
    var told = times.of(person);
    WorkingTime.check(part.hoursPerWeek(), told.habit().weekdays());
    if (told.partTimes().stream().anyMatch(it -> it.days().overlaps(part.days()))) {
      throw RuleBroken.in("from", "part-time.overlaps");
    }
    checkRoom(told.partTimes().size());
    jdbc.sql(
            """
            insert into organisations.part_time (person, start, "end", hours_per_week, by, at)
            values (:person, :start, :end, :hours, :by, :now)\
            """)
        .param("person", person.value())
        .param("start", part.days().start())
        .param("end", part.days().end())
        .param("hours", part.hoursPerWeek())
        .param("by", by.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
    weeks.renew(person);
  }

  /// @throws NotFound if nothing begins on that day
  @Transactional
  public void removePartTime(PersonId person, LocalDate start) {
    times.of(person);
    found(
        jdbc.sql("delete from organisations.part_time where person = :person and start = :start")
            .param("person", person.value())
            .param("start", start)
            .update(),
        start);
    weeks.renew(person);
  }

  /// In place of one that began on the same day, if there is one.
  @Transactional
  public void add(Absence absence, PersonId by) {
    var told = times.of(absence.person());
    checkDeputy(absence);
    checkRoom(told.absences().size());
    write(absence, by);
    weeks.renew(absence.person());
  }

  /// Many of colleagues at once.
  @Transactional
  public void add(List<Absence> absences, PersonId by) {
    var persons = absences.stream().collect(groupingBy(Absence::person));
    persons.forEach((person, theirs) -> {
      checkRoom(times.of(person).absences().size() + theirs.size() - 1);
      theirs.forEach(it -> write(it, by));
      weeks.renew(person);
    });
  }

  /// @throws NotFound if there is no such absence
  @Transactional
  public void removeAbsence(PersonId person, UUID absence) {
    times.of(person);
    found(
        jdbc.sql("delete from organisations.absence where person = :person and id = :id")
            .param("person", person.value())
            .param("id", absence)
            .update(),
        absence);
    weeks.renew(person);
  }

  private void write(Absence absence, PersonId by) {
    jdbc.sql(
            """
            insert into organisations.absence (person, id, start, "end", half, note, deputy, by, at)
            values (:person, :id, :start, :end, :half, :note, :deputy, :by, :now)
            on conflict (person, start) do update
               set "end" = excluded."end", half = excluded.half, note = excluded.note,
                   deputy = excluded.deputy, by = excluded.by, at = excluded.at\
            """)
        .param("person", absence.person().value())
        .param("id", absence.id())
        .param("start", absence.days().start())
        .param("end", absence.days().end())
        .param("half", absence.half())
        .param("note", absence.note())
        .param("deputy", absence.deputy() == null ? null : absence.deputy().value())
        .param("by", by.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private void checkDeputy(Absence absence) {
    var deputy = absence.deputy();
    if (deputy != null && times.all().stream().noneMatch((Told it) -> it.person().equals(deputy))) {
      throw RuleBroken.in("deputy", "absence.deputy-unknown");
    }
  }

  private static void checkRoom(int there) {
    if (there >= MOST) {
      throw RuleBroken.in("from", "absence.too-many", MOST);
    }
  }

  private static void found(int removed, Object what) {
    if (removed == 0) {
      throw new NotFound(what.toString());
    }
  }
}
