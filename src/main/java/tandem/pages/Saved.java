package tandem.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// What somebody has just saved in a plan and may take back with one button.
///
/// @param undone it was itself an undoing
public record Saved(long revision, boolean undone) {
  static final String COOKIE = "saved";
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(\\.undone)?");

  String written() {
    return revision + (undone ? ".undone" : "");
  }

  static @Nullable Saved in(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    var written = WRITTEN.matcher(cookie == null ? "" : cookie.getValue());
    return written.matches()
        ? new Saved(Long.parseLong(written.group(1)), written.group(2) != null)
        : null;
  }
}
