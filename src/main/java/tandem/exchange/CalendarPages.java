package tandem.exchange;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.access.Feeds;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.plans.Plans;

/// The link by which a person's calendar reads a plan, and what the calendar reads there.
@Controller
class CalendarPages {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final Plans plans;
  private final PlanCalendar calendar;
  private final String url;

  CalendarPages(
      Feeds feeds, Plans plans, PlanCalendar calendar, @Value("${tandem.url}") String url) {
    this.feeds = feeds;
    this.plans = plans;
    this.calendar = calendar;
    this.url = url;
  }

  @GetMapping("/plans/{plan}/calendar")
  String show(@PathVariable PlanId plan, Model model) {
    model.addAttribute("draft", plans.draft(plan));
    model.addAttribute("feed", feeds.of(plan).orElse(null));
    return "exchange/calendar";
  }

  /// Answers with the page itself: the link is shown once and kept nowhere.
  @PostMapping("/plans/{plan}/calendar")
  String open(@PathVariable PlanId plan, @SignedIn Member member, Model model) {
    plans.plan(plan);
    model.addAttribute("made", link(url, feeds.open(plan, member)));
    return show(plan, model);
  }

  @PostMapping("/plans/{plan}/calendar/removal")
  String close(@PathVariable PlanId plan) {
    plans.plan(plan);
    feeds.close(plan);
    return "redirect:/plans/" + plan + "/calendar";
  }

  static String link(String url, String secret) {
    return url + "/calendars/" + secret + ".ics";
  }

  /// What a calendar reads; nobody signs in there.
  ///
  /// @throws NotFound for a link that never was or was taken back
  @GetMapping("/calendars/{secret}.ics")
  ResponseEntity<byte[]> read(@PathVariable String secret) {
    var reader = feeds.reader(secret).orElseThrow(() -> new NotFound("calendar"));
    var member = reader.member();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Acting.as(member.person(), () -> calendar.of(reader.plan(), member)));
  }
}
