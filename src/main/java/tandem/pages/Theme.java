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

/// Light, dark, or what the system says: kept in a cookie because it belongs to the screen, not to
/// the person.
@Controller
class Theme {
  static final String COOKIE = "theme";

  @PostMapping("/theme")
  ResponseEntity<Void> choose(@RequestParam String theme, HttpServletRequest request) {
    var kept = theme.equals("light") || theme.equals("dark");
    var cookie =
        ResponseCookie.from(COOKIE, kept ? theme : "")
            .maxAge(kept ? Duration.ofDays(365) : Duration.ZERO)
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
