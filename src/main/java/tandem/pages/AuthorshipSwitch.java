package tandem.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.plans.Authorship;

/// Shows on every field who wrote it, or stops: a cookie, because it belongs to the screen, not to
/// the person.
@Controller
class AuthorshipSwitch {

  @PostMapping("/authors")
  ResponseEntity<Void> show(
      @RequestParam(defaultValue = "") String shown, HttpServletRequest request) {
    var on = shown.equals(Authorship.ON);
    var cookie =
        ResponseCookie.from(Authorship.COOKIE, on ? Authorship.ON : "")
            .maxAge(on ? Duration.ofDays(30) : Duration.ZERO)
            .path("/")
            .sameSite("Lax")
            .httpOnly(true)
            .secure(request.isSecure())
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, WayBack.from(request))
        .build();
  }
}
