package tandem.capacity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Day;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.organisations.Hours;
import tandem.organisations.PartTime;
import tandem.organisations.PublicHolidays;
import tandem.organisations.TellingTime;

/// The time of one person, told by them or by a colleague.
@Controller
@RequestMapping("/settings/working-time/{colleague}")
class PersonTimePages {
  private final PersonTimes people;
  private final TellingTime telling;
  private final Shares shares;
  private final PublicHolidays holidays;

  PersonTimePages(PersonTimes people, TellingTime telling, Shares shares, PublicHolidays holidays) {
    this.people = people;
    this.telling = telling;
    this.shares = shares;
    this.holidays = holidays;
  }

  @GetMapping
  String show(@PathVariable PersonId colleague, Model model) {
    return shown(colleague, Map.of(), null, model);
  }

  @PostMapping
  String keep(
      @PathVariable PersonId colleague,
      @RequestParam Map<String, String> form,
      @RequestParam(defaultValue = "") List<String> weekdays,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    var typed = new HashMap<>(form);
    typed.put("weekdays", String.join(",", weekdays));
    return done(
        colleague,
        "",
        typed,
        model,
        response,
        () ->
            telling.keep(
                colleague,
                TimeTold.habit(
                    in(form, "hours_per_week"),
                    weekdays,
                    in(form, "country"),
                    in(form, "region"),
                    holidays),
                member.person()));
  }

  @PostMapping("/part-times")
  String addPartTime(
      @PathVariable PersonId colleague,
      @RequestParam Map<String, String> form,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    return done(
        colleague,
        "part-times",
        form,
        model,
        response,
        () ->
            telling.add(
                colleague,
                new PartTime(
                    TimeTold.days(in(form, "from"), in(form, "last")),
                    Hours.of(in(form, "hours_per_week"))),
                member.person()));
  }

  @PostMapping("/part-times/removal")
  String removePartTime(
      @PathVariable PersonId colleague, @RequestParam(defaultValue = "") String from) {
    telling.removePartTime(colleague, Day.of("from", from));
    return back(colleague, "part-times");
  }

  @PostMapping("/absences")
  String addAbsence(
      @PathVariable PersonId colleague,
      @RequestParam Map<String, String> form,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    return done(
        colleague,
        "absences",
        form,
        model,
        response,
        () ->
            telling.add(
                TimeTold.absence(
                    colleague,
                    TimeTold.days(in(form, "from"), in(form, "last")),
                    form.containsKey("half"),
                    in(form, "note"),
                    in(form, "deputy")),
                member.person()));
  }

  @PostMapping("/absences/{absence}/removal")
  String removeAbsence(@PathVariable PersonId colleague, @PathVariable UUID absence) {
    telling.removeAbsence(colleague, absence);
    return back(colleague, "absences");
  }

  /// Hours a week for one plan; empty for none of its own.
  @PostMapping("/shares")
  String share(
      @PathVariable PersonId colleague,
      @RequestParam Map<String, String> form,
      @SignedIn Member member,
      Model model,
      HttpServletResponse response) {
    var hours = in(form, "hours_per_week");
    return done(
        colleague,
        "shares",
        form,
        model,
        response,
        () ->
            shares.keep(
                PlanId.of(in(form, "plan")),
                colleague,
                hours.isBlank() ? null : Hours.of(hours),
                member.person()));
  }

  private String done(
      PersonId person,
      String part,
      Map<String, String> form,
      Model model,
      HttpServletResponse response,
      Runnable work) {
    try {
      work.run();
      return back(person, part);
    } catch (RuleBroken refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusedIn", part);
      return shown(person, form, refused, model);
    }
  }

  private String shown(
      PersonId person, Map<String, String> form, @Nullable RuleBroken refused, Model model) {
    model.addAttribute("it", people.of(person));
    model.addAttribute("form", form);
    model.addAttribute("refused", refused);
    return "capacity/person";
  }

  private static String back(PersonId person, String part) {
    return "redirect:/settings/working-time/" + person + (part.isEmpty() ? "" : "#" + part);
  }

  private static String in(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }
}
