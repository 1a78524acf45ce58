package tandem.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Member;
import tandem.access.OpenSessions;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.ledger.Signals;

/// The stream of an open page: says where the plan changed, so that the page asks again for just
/// that. Server-sent events, as the HTML standard has them: `id` is the revision.
@Controller
class LivePages {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

  private final LiveStreams streams;
  private final Signals signals;
  private final OpenSessions sessions;
  private final Duration beat;

  LivePages(
      LiveStreams streams,
      Signals signals,
      OpenSessions sessions,
      @Value("${tandem.live.beat:20s}") Duration beat) {
    this.streams = streams;
    this.signals = signals;
    this.sessions = sessions;
    this.beat = beat;
  }

  /// @param since the revision the page was drawn from
  /// @param last the revision a page that comes back has heard of
  @GetMapping(path = "/plans/{plan}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void live(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "0") long since,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
      @SignedIn Member member,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    if (signals.revision(plan).isEmpty()) {
      throw new NotFound(plan);
    }
    var session = request.getSession(false);
    var stream = streams.open(plan, member);
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      var teller = new LiveTeller(plan, member, signals, response.getOutputStream());
      teller.begin(last == null ? since : last);
      var beaten = System.nanoTime();
      var goesOn = true;
      while (goesOn) {
        var news = stream.next(beat);
        goesOn = news.isEmpty() || teller.tell(news.get());
        // by the clock, also where there is always news: who left must not go on hearing
        if (goesOn && System.nanoTime() - beaten >= beat.toNanos()) {
          goesOn = (session == null || sessions.has(session.getId())) && teller.beat();
          beaten = System.nanoTime();
        }
      }
    } catch (IOException gone) {
      LOG.debug("{} left {}", member.name(), plan, gone); // the page was closed, or the line is cut
    } finally {
      streams.close(stream);
    }
  }
}
