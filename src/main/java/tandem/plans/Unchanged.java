package tandem.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.basics.PlanId;

/// Spares drawing a unit again whose plan has not moved since its viewer last asked.
@Component
public class Unchanged {
  private final Plans plans;
  private final Clock clock;

  Unchanged(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /// True after it answered 304. What a unit says hangs on the plan's revision, on the day (what is
  /// late), on whether authors are shown, on both sides' calendars, on the viewer's currency and,
  /// through the key of its forms, on the viewer's session.
  public boolean since(PlanId plan, ServletWebRequest request) {
    var now = plans.plan(plan);
    var revision = now.revision();
    var response = request.getResponse();
    if (response != null) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL,
          String.valueOf(CacheControl.noCache().cachePrivate().getHeaderValue()));
    }
    var authors = Authorship.isShown(request.getRequest());
    var state =
        List.of(
            revision,
            LocalDate.now(clock),
            authors,
            request.getSessionId(),
            now.vendor(),
            now.partner(),
            String.valueOf(now.rate()));
    return request.checkNotModified(
        "\"" + Integer.toHexString(state.hashCode()) + "-" + revision + "\"");
  }
}
