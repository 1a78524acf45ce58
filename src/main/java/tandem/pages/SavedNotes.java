package tandem.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.ledger.Recorded;

/// Remembers for ten seconds what a form saved, so that the pages after it offer to undo it. A
/// cookie keeps it: it ends by itself, and asks nothing of the database.
@Component
class SavedNotes implements HandlerInterceptor, WebMvcConfigurer {
  private static final Duration OFFERED = Duration.ofSeconds(10);
  private static final String NOTED = SavedNotes.class.getName();

  /// Forms whose changes can be undone.
  private static final Pattern FORMS =
      Pattern.compile(
          "(/plans/[0-9a-f-]{36})/(units|suggestions|actions|scenarios|roles/[0-9a-f-]{36}(?:/[0-9a-f-]{36}|$)|people/[0-9a-f-]{36}/(?:roles|handover)|undo)(/.*)?");

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns("/plans/**");
  }

  /// The first is what the form was about; what followed from it comes later.
  @EventListener
  void on(Recorded change) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null && request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) == null) {
      request.setAttribute(NOTED, change.revision(), RequestAttributes.SCOPE_REQUEST);
    }
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    var form = FORMS.matcher(request.getRequestURI());
    var view = answer == null ? null : answer.getViewName();
    if (form.matches()
        && view != null
        && view.startsWith("redirect:")
        && request.getAttribute(NOTED) instanceof Long revision) {
      var saved = new Saved(revision, form.group(2).equals("undo"));
      var cookie =
          ResponseCookie.from(Saved.COOKIE, saved.written())
              .maxAge(OFFERED)
              .path(form.group(1))
              .sameSite("Lax")
              .httpOnly(true)
              .secure(request.isSecure())
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }
}
