package tandem.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.Day;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// Finds the revision that people mean: by its number, by a day, "since we agreed", "since I last
/// looked".
@Component
public class PointsInTime {
  public static final String AGREED = "agreed";
  public static final String LOOKED = "looked";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final JdbcClient jdbc;

  PointsInTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// As the plan stood then. A day means its beginning; what never happened, the beginning of the
  /// plan.
  ///
  /// @throws RuleBroken naming `field` if it is none of these
  @Transactional(readOnly = true)
  public long begin(PlanId plan, String field, String moment) {
    return NUMBER.matcher(moment).matches()
        ? Long.parseLong(moment)
        : switch (moment) {
          case AGREED -> agreed(plan);
          case LOOKED -> looked(plan);
          default -> before(plan, day(field, moment));
        };
  }

  /// The same, but a day means its end.
  @Transactional(readOnly = true)
  public long end(PlanId plan, String field, String moment) {
    return NUMBER.matcher(moment).matches() || moment.equals(AGREED) || moment.equals(LOOKED)
        ? begin(plan, field, moment)
        : before(plan, day(field, moment).plusDays(1));
  }

  private static LocalDate day(String field, String text) {
    if (text.indexOf(0) >= 0 || text.length() > 10) {
      throw RuleBroken.in(field, "compare.unreadable");
    }
    return Day.of(field, text);
  }

  private long agreed(PlanId plan) {
    return jdbc.sql(
            """
            select coalesce(max(revision), 0) from ledger.change
             where plan = :plan and subject = :plan and field = 'stage' and after = 'AGREED'\
            """)
        .param("plan", plan.value())
        .query(Long.class)
        .single();
  }

  private long looked(PlanId plan) {
    return jdbc.sql(
            "select revision from ledger.looked where plan = :plan and person = access.me()")
        .param("plan", plan.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private long before(PlanId plan, LocalDate day) {
    return jdbc.sql(
            "select coalesce(max(revision), 0) from ledger.change where plan = :plan and at < :at")
        .param("plan", plan.value())
        .param("at", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
