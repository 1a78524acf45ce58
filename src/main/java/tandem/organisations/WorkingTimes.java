package tandem.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.DateRange;
import tandem.basics.NotFound;
import tandem.basics.PersonId;

/// When the people of the organisation of whoever acts have time for partner work. Nobody else's
/// are to be had here.
@Component
public class WorkingTimes {
  private final JdbcClient jdbc;
  private final PublicHolidays holidays;

  WorkingTimes(JdbcClient jdbc, PublicHolidays holidays) {
    this.jdbc = jdbc;
    this.holidays = holidays;
  }

  /// What is told of one person.
  ///
  /// @param place where they have public holidays: their own place, or the organisation's
  /// @param toldBy null where nobody said more than hours a week
  public record Told(
      PersonId person,
      String name,
      Habit habit,
      Place place,
      List<PartTime> partTimes,
      List<Absence> absences,
      @Nullable String toldBy,
      @Nullable OffsetDateTime toldAt) {}

  /// By name.
  @Transactional(readOnly = true)
  public List<Told> all() {
    return told(null);
  }

  /// @throws NotFound for whoever is no colleague
  @Transactional(readOnly = true)
  public Told of(PersonId person) {
    return told(person).stream().findFirst().orElseThrow(() -> new NotFound(person));
  }

  /// Where the organisation has its public holidays.
  @Transactional(readOnly = true)
  public Place place() {
    return jdbc.sql("select country, region from organisations.working_place")
        .query((row, n) -> new Place(row.getString("country"), row.getString("region")))
        .optional()
        .orElse(Place.NOWHERE);
  }

  /// The same as a calendar that holds for those days. Whoever told no hours has none.
  public WorkingTime calendar(Told told, DateRange range) {
    var hours = told.habit().hoursPerWeek();
    return new WorkingTime(
        hours == null ? BigDecimal.ZERO : hours,
        told.habit().weekdays(),
        told.partTimes(),
        holidays.of(told.place(), range).keySet(),
        told.absences());
  }

  private List<Told> told(@Nullable PersonId one) {
    var parts = partTimes(one);
    var absences = absences(one);
    return jdbc.sql(
            """
            select p.id, p.name, p.hours_per_week, w.weekdays, w.country, w.region, w.at, b.name as by,
                   coalesce(w.country, o.country, '') as at_country, coalesce(w.region, o.region, '') as at_region
              from organisations.person p
              left join organisations.working_time w on w.person = p.id
              left join organisations.person b on b.id = w.by
              left join organisations.working_place o on o.organisation = p.organisation
             where p.organisation = (select access.my_organisation()) and (cast(:one as uuid) is null or p.id = :one)
             order by p.name, p.id\
            """)
        .param("one", one == null ? null : one.value())
        .query((row, n) -> told(row, parts, absences))
        .list();
  }

  private static Told told(
      ResultSet row, Map<PersonId, List<PartTime>> parts, Map<PersonId, List<Absence>> absences)
      throws SQLException {
    var id = new PersonId(row.getObject("id", UUID.class));
    var country = row.getString("country");
    var own = country == null ? null : new Place(country, row.getString("region"));
    return new Told(
        id,
        row.getString("name"),
        new Habit(row.getBigDecimal("hours_per_week"), days(row.getString("weekdays")), own),
        new Place(row.getString("at_country"), row.getString("at_region")),
        parts.getOrDefault(id, List.of()),
        absences.getOrDefault(id, List.of()),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class));
  }

  private Map<PersonId, List<PartTime>> partTimes(@Nullable PersonId one) {
    return jdbc
        .sql(
            """
            select person, start, "end", hours_per_week from organisations.part_time
             where cast(:one as uuid) is null or person = :one order by start\
            """)
        .param("one", one == null ? null : one.value())
        .query((row, n) ->
            Map.entry(
                new PersonId(row.getObject("person", UUID.class)),
                new PartTime(days(row), row.getBigDecimal("hours_per_week"))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private Map<PersonId, List<Absence>> absences(@Nullable PersonId one) {
    return jdbc
        .sql(
            """
            select id, person, start, "end", half, note, deputy from organisations.absence
             where cast(:one as uuid) is null or person = :one order by start\
            """)
        .param("one", one == null ? null : one.value())
        .query((row, n) -> absence(row))
        .stream()
        .collect(groupingBy(Absence::person));
  }

  static Absence absence(ResultSet row) throws SQLException {
    var deputy = row.getObject("deputy", UUID.class);
    return new Absence(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        days(row),
        row.getBoolean("half"),
        row.getString("note"),
        deputy == null ? null : new PersonId(deputy));
  }

  private static DateRange days(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("start", LocalDate.class), row.getObject("end", LocalDate.class));
  }

  private static Set<DayOfWeek> days(@Nullable String digits) {
    return digits == null
        ? WorkingTime.USUAL
        : digits.chars().mapToObj(it -> DayOfWeek.of(it - '0')).collect(Collectors.toSet());
  }
}
