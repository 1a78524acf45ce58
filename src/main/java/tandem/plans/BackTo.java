package tandem.plans;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tandem.basics.PlanId;

/// The page of a plan that somebody came from.
public final class BackTo {
  private static final Pattern TAB = Pattern.compile("(/[a-z]+)?(\\?[A-Za-z0-9&=_.%+-]*)?");

  /// An address with no plan in it.
  private static final Pattern INBOX =
      Pattern.compile("^(?:https?://[^/]+)?(/inbox(?:\\?[A-Za-z0-9&=_.%+-]*)?)$");

  private BackTo() {}

  /// Only a page of the same plan; anything else leads to its history.
  static String page(PlanId plan, String back) {
    var home = "/plans/" + plan;
    var known = back.matches(home + "([/?][A-Za-z0-9/?&=_.%+-]*)?") && !back.contains("//");
    return known ? back : home + "/history";
  }

  /// The tab of the plan that stands behind the editor, as its viewer sees it: a goal may be
  /// written from more tabs than its own. Whoever works off their inbox gets back to it.
  ///
  /// @param otherwise where nobody says, or says another page than a tab of the plan
  public static String tab(PlanId plan, String otherwise) {
    var home = "/plans/" + plan;
    var current = current();
    if (current == null) {
      return otherwise;
    }
    var inbox = INBOX.matcher(current);
    if (inbox.find()) {
      return inbox.group(1);
    }
    var at = current.indexOf(home);
    if (at < 0) {
      return otherwise;
    }
    var rest = current.substring(at + home.length());
    return TAB.matcher(rest).matches() ? home + rest : otherwise;
  }

  /// The part of the inbox that somebody works off.
  public static String inbox() {
    var inbox = INBOX.matcher(Objects.requireNonNullElse(current(), ""));
    return inbox.find() ? inbox.group(1) : "/inbox";
  }

  private static @Nullable String current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
      return null;
    }
    var told = asked.getRequest().getHeader("HX-Current-URL");
    return told == null ? null : told.replaceFirst("#.*", "");
  }
}
