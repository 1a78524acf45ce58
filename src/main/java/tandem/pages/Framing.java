package tandem.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tandem.access.Member;

/// Puts `frame` and `t` into the model of every page that is drawn, refusals included.
@Component
class Framing {
  private static final List<String> RAIL = List.of("inbox", "plans", "strategies", "settings");

  private final Assets assets;
  private final Texts texts;
  private final ObjectProvider<PlanHeader> headers;

  Framing(Assets assets, Texts texts, ObjectProvider<PlanHeader> headers) {
    this.assets = assets;
    this.texts = texts;
    this.headers = headers;
  }

  void around(Map<String, Object> model, HttpServletRequest request) {
    model.putIfAbsent("t", texts);
    model.putIfAbsent("frame", frame(model, request));
  }

  private Frame frame(Map<String, Object> model, HttpServletRequest request) {
    var csrf = request.getAttribute("_csrf") instanceof CsrfToken token ? token : null;
    var member = member();
    var path = request.getRequestURI();
    return new Frame(
        csrf,
        ContentPolicy.nonce(request),
        assets,
        member,
        request.getQueryString() == null ? path : path + "?" + request.getQueryString(),
        theme(WebUtils.getCookie(request, Theme.COOKIE)),
        member == null ? List.of() : rail(path),
        plan(model, path),
        Saved.in(request),
        request.getHeader("HX-Request") != null);
  }

  private @Nullable PlanFrame plan(Map<String, Object> model, String path) {
    if (model.get("plan") instanceof PlanFrame ready) {
      return ready;
    }
    return headers.stream()
        .map(it -> it.of(model, path))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static List<Frame.Item> rail(String path) {
    return RAIL.stream()
        .map(it ->
            new Frame.Item(it, "/" + it, path.equals("/" + it) || path.startsWith("/" + it + "/")))
        .toList();
  }

  private static @Nullable Member member() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null) {
      return null;
    }
    return Stream.of(
            Optional.ofNullable(signedIn.getPrincipal()),
            Optional.ofNullable(signedIn.getDetails()))
        .flatMap(Optional::stream)
        .filter(Member.class::isInstance)
        .map(Member.class::cast)
        .findFirst()
        .orElse(null);
  }

  /// Null follows the system's own setting.
  private static @Nullable String theme(@Nullable Cookie cookie) {
    return cookie != null && Arrays.asList("light", "dark").contains(cookie.getValue())
        ? cookie.getValue()
        : null;
  }
}
