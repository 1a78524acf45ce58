package tandem.notices;

import java.time.Instant;
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
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.plans.Plans;

/// The same for programs.
@RestController
@RequestMapping("/api/v1/plans/{plan}/channels")
class ChannelApi {
  private final Channels channels;
  private final Plans plans;

  ChannelApi(Channels channels, Plans plans) {
    this.channels = channels;
    this.plans = plans;
  }

  /// `kind` is `slack` or `teams`. The address is told by nobody again, only its host.
  record ChannelAnswer(
      String kind, String host, String setBy, Instant setAt, @Nullable String error) {}

  record Address(@Nullable String url) {}

  @GetMapping
  Page<ChannelAnswer> all(@PathVariable PlanId plan, Turn turn) {
    plans.plan(plan);
    return Page.of(channels.of(plan), it -> it.chat().key(), turn)
        .map(it ->
            new ChannelAnswer(it.chat().key(), it.host(), it.setBy(), it.setAt(), it.error()));
  }

  @PutMapping("/{kind:slack|teams}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(
      @PathVariable PlanId plan,
      @PathVariable String kind,
      @RequestBody Address address,
      @SignedIn Member member) {
    var url = address.url();
    channels.set(plans.plan(plan), Chat.of(kind), url == null ? "" : url, member);
  }

  @DeleteMapping("/{kind:slack|teams}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable PlanId plan, @PathVariable String kind) {
    plans.plan(plan);
    channels.remove(plan, Chat.of(kind));
  }
}
