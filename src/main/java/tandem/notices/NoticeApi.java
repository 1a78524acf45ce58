package tandem.notices;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.plans.Plans;

/// The same choices for programs.
@RestController
@RequestMapping("/api/v1/me/notices")
class NoticeApi {
  private final Wishes wishes;
  private final Plans plans;

  NoticeApi(Wishes wishes, Plans plans) {
    this.wishes = wishes;
    this.plans = plans;
  }

  /// `zone` as in `Europe/Helsinki`; `quiet_from` and `quiet_until` as in `22:00`.
  record HabitsTold(
      @Nullable String zone, @Nullable String quietFrom, @Nullable String quietUntil) {

    static HabitsTold of(Habits habits) {
      var quiet = habits.quiet();
      return new HabitsTold(
          habits.zone().getId(),
          quiet == null ? null : time(quiet.from()),
          quiet == null ? null : time(quiet.until()));
    }

    private static String time(LocalTime time) {
      return time.toString();
    }

    Map<String, String> form() {
      var form = new HashMap<String, String>();
      put(form, "zone", zone);
      put(form, "quiet_from", quietFrom);
      put(form, "quiet_until", quietUntil);
      return form;
    }

    private static void put(Map<String, String> form, String name, @Nullable String value) {
      form.put(name, value == null ? "" : value);
    }
  }

  /// `plan` is null for all plans; `rhythm` is `now`, `daily`, `weekly` or `never`.
  record ChoiceTold(@Nullable String plan, @Nullable String reason, @Nullable String rhythm) {
    static ChoiceTold of(Choices.Choice it) {
      return new ChoiceTold(
          it.plan() == null ? null : it.plan().toString(), it.reason().key(), it.rhythm().key());
    }
  }

  @GetMapping
  HabitsTold habits(@SignedIn Member member) {
    return HabitsTold.of(wishes.habits(member));
  }

  @PutMapping
  HabitsTold keep(@RequestBody HabitsTold told, @SignedIn Member member) {
    wishes.keep(Told.habits(told.form()), member);
    return habits(member);
  }

  @GetMapping("/choices")
  Page<ChoiceTold> choices(@SignedIn Member member, Turn turn) {
    return Page.of(wishes.choices(member).made(), it -> it.reason() + " " + it.plan(), turn)
        .map(ChoiceTold::of);
  }

  @PutMapping("/choices")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@RequestBody ChoiceTold told, @SignedIn Member member) {
    var reason = Reason.of(told.reason() == null ? "" : told.reason());
    var plan = told.plan() == null ? null : plans.plan(PlanId.of(told.plan())).id();
    var rhythm = told.rhythm();
    wishes.choose(plan, reason, rhythm == null ? null : reason.offered(rhythm), member);
  }
}
