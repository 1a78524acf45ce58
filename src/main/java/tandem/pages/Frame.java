package tandem.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import tandem.access.Member;

/// What surrounds the content of a page. Every page template takes one as `frame`.
///
/// @param csrf looked at only where a form is, because a look begins a session
/// @param member null when nobody is signed in
/// @param theme `light`, `dark`, or null to follow the system
/// @param plan null outside of plans
public record Frame(
    @Nullable CsrfToken csrf,
    String nonce,
    Assets assets,
    @Nullable Member member,
    String path,
    @Nullable String theme,
    List<Item> items,
    @Nullable PlanFrame plan) {

  /// A link of the rail; its text is `rail.<key>`.
  public record Item(String key, String path, boolean current) {}

  public String csrfName() {
    return csrf == null ? "_csrf" : csrf.getParameterName();
  }

  public String csrfToken() {
    return csrf == null ? "" : csrf.getToken();
  }

  /// The address of a static file, for instance `asset("tandem.css")`.
  public String asset(String name) {
    return assets.path(name);
  }

  public boolean hasTheme(String name) {
    return name.equals(theme == null ? "system" : theme);
  }
}
