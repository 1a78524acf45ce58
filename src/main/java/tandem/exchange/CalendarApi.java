package tandem.exchange;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Feeds;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.plans.Plans;

/// The same link for programs.
@RestController
@RequestMapping("/api/v1/plans/{plan}/calendar")
class CalendarApi {
  private final Feeds feeds;
  private final Plans plans;
  private final String url;

  CalendarApi(Feeds feeds, Plans plans, @Value("${tandem.url}") String url) {
    this.feeds = feeds;
    this.plans = plans;
    this.url = url;
  }

  /// `url` is told only where the link is made.
  record FeedAnswer(@Nullable String url, Instant createdAt, @Nullable Instant lastRead) {}

  @GetMapping
  FeedAnswer one(@PathVariable PlanId plan) {
    plans.plan(plan);
    return answer(plan, null);
  }

  @PostMapping
  ResponseEntity<FeedAnswer> open(@PathVariable PlanId plan, @SignedIn Member member) {
    plans.plan(plan);
    var link = CalendarPages.link(url, feeds.open(plan, member));
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan + "/calendar"))
        .body(answer(plan, link));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable PlanId plan) {
    plans.plan(plan);
    feeds.close(plan);
  }

  private FeedAnswer answer(PlanId plan, @Nullable String link) {
    var feed = feeds.of(plan).orElseThrow(() -> new NotFound(plan));
    return new FeedAnswer(link, feed.createdAt(), feed.lastRead());
  }
}
