package tandem.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tandem.basics.PersonId;
import tandem.database.Acting;

/// A form that arrives a second time, because its answer was lost or a button pressed twice, leads
/// where it led the first time and does nothing more. Each drawn form has its own `key`; its work
/// and the mark that it is done are one transaction. The same form with other words is another.
@Component
@Order(20)
class SentTwice extends OncePerRequestFilter {
  private static final String KEY = "key";

  private final Repeats repeats;
  private final Undivided undivided;

  SentTwice(Repeats repeats, Undivided undivided) {
    this.repeats = repeats;
    this.undivided = undivided;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || Call.isOne(request)
        || !Call.isForm(request)
        || key(request).isEmpty()
        || Acting.person().isEmpty();
  }

  private static String key(HttpServletRequest request) {
    var key = request.getParameter(KEY);
    return key == null || key.length() > 100 ? "" : key;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = Acting.person().orElseThrow();
    var sent = Fingerprint.ofForm(request, KEY);
    var key = "form " + key(request) + " " + HexFormat.of().formatHex(sent);
    var answer = new Held(response);
    undivided.work(work -> {
      if (repeats.claim(person, key, sent)) {
        chain.doFilter(request, answer);
        if (answer.getStatus() >= 400) {
          work.setRollbackOnly();
        } else {
          keep(person, key, answer.location);
        }
      } else {
        answer.sendRedirect(repeats.of(person, key).orElseThrow().location());
      }
    });
    answer.send();
  }

  /// What led nowhere, but was answered with a page of its own, may be done again.
  private void keep(PersonId person, String key, @Nullable String location) {
    if (location == null) {
      repeats.forget(person, key);
    } else {
      repeats.keep(person, key, location);
    }
  }

  /// Nobody hears that something is done before it is.
  private static final class Held extends ContentCachingResponseWrapper {
    private @Nullable String location;

    Held(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(@Nullable String to) {
      location = to;
      setStatus(HttpStatus.FOUND.value());
    }

    void send() throws IOException {
      copyBodyToResponse();
      if (location != null) {
        ((HttpServletResponse) getResponse()).sendRedirect(location);
      }
    }
  }
}
