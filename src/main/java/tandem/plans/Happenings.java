package tandem.plans;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.basics.Day;

/// What the ledger notes besides fields, in the words of the page: stages, parts, what is done.
@Component
class Happenings {
  private static final Pattern ROLE = Pattern.compile("role (?:[RASCI] )?of (.+)");

  private final MessageSource messages;

  Happenings(MessageSource messages) {
    this.messages = messages;
  }

  String what(String field) {
    if (field.startsWith("excuse ")) {
      return or("history.excuse", field) + ": " + field.substring("excuse ".length());
    }
    var role = ROLE.matcher(field);
    return role.matches()
        ? or("history.role", field, role.group(1))
        : or("history." + field, capital(field));
  }

  String value(String field, String value) {
    return field.equals("stage")
        ? or("stage." + value, value)
        : or("history." + value, Day.inWords(value));
  }

  String say(String key, Object... details) {
    return or(key, key, details);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }

  private String or(String key, String otherwise, Object... details) {
    return String.valueOf(
        messages.getMessage(key, details, otherwise, LocaleContextHolder.getLocale()));
  }
}
