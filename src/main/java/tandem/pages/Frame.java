package tandem.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import tandem.access.Member;

/// What surrounds the content of a page. Every page template takes one as `frame`.
///
/// @param csrf looked at only where a form is, because a look begins a session
/// @param member null when nobody is signed in
/// @param theme `light`, `dark`, or null to follow the system
/// @param plan null outside of plans
/// @param saved what the viewer saved in the plan within the last seconds, if anything
/// @param partial the browser keeps its shell and asked for the content alone
public record Frame(
    @Nullable CsrfToken csrf,
    String nonce,
    Assets assets,
    @Nullable Member member,
    String path,
    @Nullable String theme,
    List<Item> items,
    @Nullable PlanFrame plan,
    @Nullable Saved saved,
    boolean partial) {

  /// Where a form or link of the page goes without script stands in it; with script its answer goes
  /// here. A form's page opens in the editor, which belongs to no unit, so nothing that arrives
  /// while somebody types can touch it.
  public static final String IN_EDITOR = "target:#editor select:.edit swap:innerHTML push:false";

  /// What was done shows in the tab one sees, in the plan's head, and in the note that it is saved.
  public static final String IN_PLACE =
      "target:#tab select:#tab selectOOB:'#plan-head,#saved:innerHTML' swap:outerMorph push:false";

  /// A link of the rail; its text is `rail.<key>`.
  public record Item(String key, String path, boolean current) {}

  public String csrfName() {
    return csrf == null ? "_csrf" : csrf.getParameterName();
  }

  public String csrfToken() {
    return csrf == null ? "" : csrf.getToken();
  }

  /// Each drawn form has its own, so that the same form sent twice does its work once.
  public String key() {
    return UUID.randomUUID().toString();
  }

  /// The address of a static file, for instance `asset("tandem.css")`.
  public String asset(String name) {
    return assets.path(name);
  }

  public boolean hasTheme(String name) {
    return name.equals(theme == null ? "system" : theme);
  }
}
