package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.RuleBroken;
import tandem.organisations.FiscalCalendars;
import tandem.organisations.Rate;
import tandem.organisations.Rates;

/// What belongs to a whole company: its fiscal calendar and its exchange rates; and the currency in
/// which each of its people sees amounts.
@Controller
@RequestMapping("/settings/company")
class CompanyPages {
  private final FiscalCalendars calendars;
  private final Rates rates;
  private final Clock clock;

  CompanyPages(FiscalCalendars calendars, Rates rates, Clock clock) {
    this.calendars = calendars;
    this.rates = rates;
    this.clock = clock;
  }

  @GetMapping
  String show(@SignedIn Member member, Model model) {
    var calendar = calendars.of(member.organisation()).orElse(null);
    var today = LocalDate.now(clock);
    model.addAttribute("calendar", calendar);
    model.addAttribute("today", today);
    model.addAttribute(
        "parts",
        calendar == null ? List.of() : calendar.over(new DateRange(today, today.plusMonths(12))));
    model.addAttribute("rates", rates.all());
    model.addAttribute("viewing", rates.viewing().map(it -> it.getCurrencyCode()).orElse(""));
    return "access/company";
  }

  @PostMapping("/calendar")
  String tell(
      @RequestParam(defaultValue = "") String division,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String weekday,
      @RequestParam(defaultValue = "") String ending,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      var told = CalendarTold.of(division, month, weekday, ending);
      calendars.keep(member.organisation(), member.person(), told);
      return "redirect:/settings/company";
    } catch (RuleBroken refused) {
      return refused(refused, Map.of(), member, model, response);
    }
  }

  @PostMapping("/rates")
  String keep(
      @RequestParam Map<String, String> form,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      var rate =
          Rate.of(
              form.getOrDefault("origin", ""),
              form.getOrDefault("target", ""),
              Day.of("day", form.getOrDefault("day", "")),
              form.getOrDefault("rate", ""),
              form.getOrDefault("source", ""));
      rates.keep(member.organisation(), member.person(), rate);
      return "redirect:/settings/company#rates";
    } catch (RuleBroken refused) {
      return refused(refused, form, member, model, response);
    }
  }

  @PostMapping("/rates/removal")
  String remove(
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "") String target,
      @RequestParam(defaultValue = "") String day) {
    rates.remove(
        Rate.currency("origin", origin), Rate.currency("target", target), Day.of("day", day));
    return "redirect:/settings/company#rates";
  }

  /// An empty currency shows amounts in the plan's alone.
  @PostMapping("/viewing")
  String view(
      @RequestParam(defaultValue = "") String currency,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      if (currency.isBlank()) {
        rates.viewAsPlanned();
      } else {
        rates.viewIn(member.person(), Rate.currency("currency", currency));
      }
      return "redirect:/settings/company#viewing";
    } catch (RuleBroken refused) {
      return refused(refused, Map.of("currency", currency), member, model, response);
    }
  }

  private String refused(
      RuleBroken refused,
      Map<String, String> form,
      Member member,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", refused);
    model.addAttribute("form", form);
    return show(member, model);
  }
}
