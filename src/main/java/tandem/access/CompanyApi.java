package tandem.access;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.basics.NotFound;
import tandem.basics.Page;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.FiscalCalendars;
import tandem.organisations.Rate;
import tandem.organisations.Rates;

/// The fiscal calendar and the exchange rates of one's own company, and one's own currency.
@RestController
@RequestMapping("/api/v1")
class CompanyApi {
  private final FiscalCalendars calendars;
  private final Rates rates;

  CompanyApi(FiscalCalendars calendars, Rates rates) {
    this.calendars = calendars;
    this.rates = rates;
  }

  /// `weekday` and `ending`, `last` or `nearest`, only where it is divided into weeks.
  record Calendar(
      @Nullable String division,
      @Nullable String month,
      @Nullable String weekday,
      @Nullable String ending) {

    static Calendar of(FiscalCalendar calendar) {
      var weeks = calendar.division().isOfWeeks();
      return new Calendar(
          calendar.division().key(),
          String.valueOf(calendar.year().firstMonth()),
          weeks ? calendar.lastDay().name().toLowerCase(Locale.ROOT) : null,
          weeks ? calendar.nearest() ? "nearest" : "last" : null);
    }
  }

  record Worth(@Nullable String rate, @Nullable String source) {}

  record Kept(String origin, String target, LocalDate day, String rate, String source) {
    static Kept of(Rate rate) {
      return new Kept(
          rate.origin().getCurrencyCode(),
          rate.target().getCurrencyCode(),
          rate.day(),
          rate.inDigits(),
          rate.source());
    }
  }

  record Viewing(@Nullable String currency) {}

  @GetMapping("/company/fiscal-calendar")
  Calendar calendar(@SignedIn Member member) {
    return calendars
        .of(member.organisation())
        .map(Calendar::of)
        .orElseThrow(() -> new NotFound("fiscal-calendar"));
  }

  @PutMapping("/company/fiscal-calendar")
  Calendar tell(@RequestBody Calendar told, @SignedIn Member member) {
    var calendar =
        CalendarTold.of(
            or(told.division()), or(told.month()), or(told.weekday()), or(told.ending()));
    calendars.keep(member.organisation(), member.person(), calendar);
    return Calendar.of(calendar);
  }

  @GetMapping("/company/rates")
  Page<Kept> rates(Turn turn) {
    return Page.of(rates.all(), rate -> rate.day() + " " + rate.origin() + rate.target(), turn)
        .map(Kept::of);
  }

  @PutMapping("/company/rates/{origin}/{target}/{day}")
  Kept keep(
      @PathVariable String origin,
      @PathVariable String target,
      @PathVariable LocalDate day,
      @RequestBody Worth worth,
      @SignedIn Member member) {
    var rate = rate(origin, target, day, worth);
    rates.keep(member.organisation(), member.person(), rate);
    return Kept.of(rate);
  }

  @DeleteMapping("/company/rates/{origin}/{target}/{day}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String origin, @PathVariable String target, @PathVariable LocalDate day) {
    try {
      rates.remove(Rate.currency("origin", origin), Rate.currency("target", target), day);
    } catch (RuleBroken unknown) {
      throw new NotFound(origin + " " + target);
    }
  }

  /// `currency` is null where amounts are seen in the plan's alone.
  @GetMapping("/me/currency")
  Viewing viewing() {
    return new Viewing(rates.viewing().map(it -> it.getCurrencyCode()).orElse(null));
  }

  @PutMapping("/me/currency")
  Viewing view(@RequestBody Viewing wanted, @SignedIn Member member) {
    var currency = wanted.currency();
    if (currency == null) {
      rates.viewAsPlanned();
    } else {
      rates.viewIn(member.person(), Rate.currency("currency", currency));
    }
    return viewing();
  }

  /// A place in a path that is no pair of currencies is no place.
  private static Rate rate(String origin, String target, LocalDate day, Worth worth) {
    try {
      return Rate.of(origin, target, day, or(worth.rate()), or(worth.source()));
    } catch (RuleBroken refused) {
      if ("origin".equals(refused.field()) || "target".equals(refused.field())) {
        throw new NotFound(origin + " " + target);
      }
      throw refused;
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
