package tandem.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.basics.DateRange;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Snapshot;
import tandem.ledger.Ledger;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.Rate;

/// All plans the viewer is a member of.
@Component
public class Plans {
  private static final String COLUMNS =
      """
      select p.id, p.title, p.starts, p.ends, p.currency, p.cycle_start, p.stage, p.sample, b.revision,
             v.organisation as vendor, vo.name as vendor_name, r.organisation as partner, ro.name as partner_name,
             case when v.organisation = access.my_organisation() then 'VENDOR' else 'PARTNER' end as mine,
             array(select s.line from plans.shown s where s.plan = p.id) as shown,
             vc.calendar as vendor_calendar, rc.calendar as partner_calendar, x.target, x.day, x.rate, x.source\
      """;
  private static final String FROM =
      """

        from plans.plan p
        join ledger.book b on b.plan = p.id
        join plans.side v on v.plan = p.id and v.side = 'VENDOR'
        join organisations.organisation vo on vo.id = v.organisation
        join plans.side r on r.plan = p.id and r.side = 'PARTNER'
        join organisations.organisation ro on ro.id = r.organisation
        left join organisations.fiscal_calendar vc on vc.organisation = v.organisation
        left join organisations.fiscal_calendar rc on rc.organisation = r.organisation
        left join organisations.seen_at x on x.origin = p.currency
      """;
  private static final String SELECT = COLUMNS + FROM;
  private final JdbcClient jdbc;
  private final Seats seats;
  private final Units units;
  private final Suggestions suggestions;
  private final Ledger ledger;
  private final Memberships memberships;

  Plans(
      JdbcClient jdbc,
      Seats seats,
      Units units,
      Suggestions suggestions,
      Ledger ledger,
      Memberships memberships) {
    this.jdbc = jdbc;
    this.seats = seats;
    this.units = units;
    this.suggestions = suggestions;
    this.ledger = ledger;
    this.memberships = memberships;
  }

  /// What a new plan starts from. `side` is the maker's own seat, `counterpart` the other
  /// organisation's name.
  public record Start(
      String title,
      DateRange period,
      Currency currency,
      LocalDate cycleStart,
      Side side,
      String counterpart) {
    public Start {
      if (title.isBlank() || title.length() > 200) {
        throw RuleBroken.in("title", "plan.title-missing");
      }
      if (counterpart.isBlank() || counterpart.length() > 200) {
        throw RuleBroken.in("counterpart", "plan.counterpart-missing");
      }
      if (currency.getDefaultFractionDigits() < 0) { // gold, test codes, "no currency"
        throw RuleBroken.in("currency", "plan.currency-unknown", currency.getCurrencyCode());
      }
      if (period.days() > 1100) {
        throw RuleBroken.in("ends", "plan.too-long");
      }
      if (!period.contains(cycleStart)) {
        throw RuleBroken.in("cycle_start", "plan.cycle-outside");
      }
    }
  }

  /// Makes a plan with its maker as the only member. The other organisation sees it when invited.
  @Transactional
  public PlanId create(Start start, Member by) {
    var id = PlanId.fresh();
    memberships.found(id);
    jdbc.sql(
            """
            insert into plans.plan (id, title, starts, ends, currency, cycle_start)
            values (:id, :title, :starts, :ends, :currency, :cycleStart)\
            """)
        .param("id", id.value())
        .param("title", start.title().strip())
        .param("starts", start.period().start())
        .param("ends", start.period().end())
        .param("currency", start.currency().getCurrencyCode())
        .param("cycleStart", start.cycleStart())
        .update();
    var counterpart = seats.counterpart(start.counterpart().strip(), by);
    seats.take(id, start.side(), by.organisation());
    seats.take(id, start.side().other(), counterpart);
    ledger.open(id);
    var whole = new UnitId(id.value());
    units.add(id, new Unit(whole, WholePlan.KIND, 0, start.side(), null, null, Map.of()));
    return id;
  }

  @Transactional(readOnly = true)
  public List<Plan> all() {
    return jdbc.sql(SELECT + " order by p.starts desc, p.title")
        .query((row, n) -> plan(row))
        .list();
  }

  /// A plan with what the ledger says that concerns it as it stands.
  record WithNoted(Plan plan, List<Noted> lines) {}

  List<WithNoted> noted() {
    return jdbc.sql(COLUMNS + ", " + Noted.COLUMN + FROM + " order by p.starts desc, p.title")
        .query((row, n) -> new WithNoted(plan(row), Noted.of(row.getString("noted"))))
        .list();
  }

  /// @throws NotFound also if the viewer is no member
  @Transactional(readOnly = true)
  public Plan plan(PlanId id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id.value())
        .query((row, n) -> plan(row))
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  @Transactional(readOnly = true)
  public Draft draft(PlanId id) {
    return Snapshot.once(Draft.class, id, () -> read(id));
  }

  private Draft read(PlanId id) {
    var units = this.units.of(id);
    var suggested = suggestions.of(id);
    return jdbc.sql(COLUMNS + ", " + Noted.COLUMN + FROM + " where p.id = :id")
        .param("id", id.value())
        .query((row, n) ->
            new Draft(
                plan(row),
                units,
                suggested,
                Noted.of(row.getString("noted")),
                () -> memberships.inPlan(id)))
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  @Transactional
  public void enter(PlanId plan, Stage stage) {
    jdbc.sql("update plans.plan set stage = :stage where id = :id")
        .param("stage", stage.name())
        .param("id", plan.value())
        .update();
  }

  private static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        new PlanId(row.getObject("id", UUID.class)),
        row.getString("title"),
        new DateRange(
            row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
        Currency.getInstance(row.getString("currency")),
        row.getObject("cycle_start", LocalDate.class),
        Stage.valueOf(row.getString("stage")),
        row.getLong("revision"),
        seat(row, "vendor"),
        seat(row, "partner"),
        Side.valueOf(row.getString("mine")),
        row.getBoolean("sample"),
        Set.of((String[]) row.getArray("shown").getArray()),
        rate(row));
  }

  private static @Nullable Rate rate(ResultSet row) throws SQLException {
    return row.getString("target") == null
        ? null
        : new Rate(
            Currency.getInstance(row.getString("currency")),
            Currency.getInstance(row.getString("target")),
            row.getObject("day", LocalDate.class),
            row.getBigDecimal("rate"),
            row.getString("source"));
  }

  private static Plan.Seat seat(ResultSet row, String side) throws SQLException {
    var calendar = row.getString(side + "_calendar");
    return new Plan.Seat(
        new OrganisationId(row.getObject(side, UUID.class)),
        row.getString(side + "_name"),
        calendar == null ? null : FiscalCalendar.of(calendar));
  }
}
