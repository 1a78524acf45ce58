package tandem.capacity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.organisations.Absence;
import tandem.organisations.Hours;
import tandem.organisations.PartTime;
import tandem.organisations.TellingTime;
import tandem.organisations.WorkingTimes;

/// When colleagues are away or have other hours, and the hours they keep for one plan.
@RestController
@RequestMapping("/api/v1/company/working-times/{colleague}")
class AbsenceApi {
  private final WorkingTimes times;
  private final TellingTime telling;
  private final Shares shares;

  AbsenceApi(WorkingTimes times, TellingTime telling, Shares shares) {
    this.times = times;
    this.telling = telling;
    this.shares = shares;
  }

  /// `last` is the last day, and may be left out for one day; `half` of each of them.
  record AbsenceTold(
      @Nullable String from,
      @Nullable String last,
      @Nullable Boolean half,
      @Nullable String note,
      @Nullable String deputy) {}

  record Away(
      UUID id,
      LocalDate from,
      LocalDate last,
      boolean half,
      @Nullable String note,
      @Nullable PersonId deputy) {
    static Away of(Absence it) {
      return new Away(
          it.id(), it.days().start(), it.days().last(), it.half(), it.note(), it.deputy());
    }
  }

  record PartTimeTold(@Nullable String last, @Nullable String hoursPerWeek) {}

  record Part(LocalDate from, LocalDate last, String hoursPerWeek) {
    static Part of(PartTime it) {
      return new Part(it.days().start(), it.days().last(), Hours.inDigits(it.hoursPerWeek()));
    }
  }

  record ShareTold(@Nullable String hoursPerWeek) {}

  record Kept(PlanId plan, String title, @Nullable String hoursPerWeek) {
    static Kept of(Shares.Share it) {
      var hours = it.hoursPerWeek();
      return new Kept(it.plan(), it.title(), hours == null ? null : Hours.inDigits(hours));
    }
  }

  @GetMapping("/absences")
  Page<Away> absences(@PathVariable PersonId colleague, Turn turn) {
    return Page.of(times.of(colleague).absences(), it -> it.days().start() + " " + it.id(), turn)
        .map(Away::of);
  }

  @PostMapping("/absences")
  @ResponseStatus(HttpStatus.CREATED)
  Away add(
      @PathVariable PersonId colleague, @RequestBody AbsenceTold told, @SignedIn Member member) {
    var absence =
        TimeTold.absence(
            colleague,
            TimeTold.days(or(told.from()), or(told.last())),
            Boolean.TRUE.equals(told.half()),
            or(told.note()),
            or(told.deputy()));
    telling.add(absence, member.person());
    return times.of(colleague).absences().stream()
        .filter(it -> it.days().start().equals(absence.days().start()))
        .map(Away::of)
        .findFirst()
        .orElseThrow();
  }

  @DeleteMapping("/absences/{absence}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable PersonId colleague, @PathVariable UUID absence) {
    telling.removeAbsence(colleague, absence);
  }

  @GetMapping("/part-times")
  Page<Part> partTimes(@PathVariable PersonId colleague, Turn turn) {
    return Page.of(times.of(colleague).partTimes(), it -> it.days().start().toString(), turn)
        .map(Part::of);
  }

  @PutMapping("/part-times/{from}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addPartTime(
      @PathVariable PersonId colleague,
      @PathVariable LocalDate from,
      @RequestBody PartTimeTold told,
      @SignedIn Member member) {
    var days = TimeTold.days(from.toString(), or(told.last()));
    telling.add(colleague, new PartTime(days, Hours.of(or(told.hoursPerWeek()))), member.person());
  }

  @DeleteMapping("/part-times/{from}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removePartTime(@PathVariable PersonId colleague, @PathVariable LocalDate from) {
    telling.removePartTime(colleague, from);
  }

  @GetMapping("/shares")
  Page<Kept> shares(@PathVariable PersonId colleague, Turn turn) {
    times.of(colleague);
    return Page.of(shares.of(colleague), it -> it.plan().toString(), turn).map(Kept::of);
  }

  /// Null keeps none for that plan.
  @PutMapping("/shares/{plan}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void share(
      @PathVariable PersonId colleague,
      @PathVariable PlanId plan,
      @RequestBody ShareTold told,
      @SignedIn Member member) {
    var hours = told.hoursPerWeek();
    shares.keep(plan, colleague, hours == null ? null : Hours.of(hours), member.person());
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
