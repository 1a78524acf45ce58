package tandem.capacity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.RuleBroken;
import tandem.organisations.PublicHolidays;
import tandem.organisations.TellingTime;
import tandem.organisations.WorkingTimes;

/// The time of all people of a company, and its public holidays.
@Controller
@RequestMapping("/settings/working-time")
class WorkingTimePages {
  private final WorkingTimes times;
  private final TellingTime telling;
  private final PublicHolidays holidays;
  private final Clock clock;

  WorkingTimePages(WorkingTimes times, TellingTime telling, PublicHolidays holidays, Clock clock) {
    this.times = times;
    this.telling = telling;
    this.holidays = holidays;
    this.clock = clock;
  }

  @GetMapping
  String show(@RequestParam @Nullable String year, @SignedIn Member member, Model model) {
    var today = LocalDate.now(clock);
    var place = times.place();
    var shown = TimeTold.year(year, today);
    model.addAttribute("me", member.person());
    model.addAttribute("people", times.all());
    model.addAttribute("today", today);
    model.addAttribute("place", place);
    model.addAttribute("countries", holidays.countries());
    model.addAttribute("regions", holidays.regions(place.country()));
    model.addAttribute("year", shown);
    model.addAttribute("holidays", holidays.of(place, TimeTold.years(shown, shown)));
    return "capacity/company";
  }

  @PostMapping("/place")
  String keep(
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String region,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    try {
      telling.keep(member.organisation(), holidays.place(country, region), member.person());
      return "redirect:/settings/working-time#holidays";
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused);
      model.addAttribute("form", Map.of("country", country, "region", region));
      return show(null, member, model);
    }
  }
}
