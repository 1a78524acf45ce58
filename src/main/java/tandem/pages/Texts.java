package tandem.pages;

import gg.jte.support.LocalizationSupport;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The texts of all modules, in the language of the request.
@Component
public class Texts implements LocalizationSupport {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)}");

  private final MessageSource messages;

  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  /// A missing key shows itself rather than nothing; [MessagesTest] keeps that from happening.
  @Override
  public String lookup(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }

  /// Plain text, for where no template is: details take the places `{0}`, `{1}`, ….
  public String say(String key, List<?> details) {
    return HOLE.matcher(lookup(key))
        .replaceAll(hole -> {
          var place = Integer.parseInt(hole.group(1));
          var detail = place < details.size() ? String.valueOf(details.get(place)) : "";
          return java.util.regex.Matcher.quoteReplacement(detail);
        });
  }

  public boolean has(String key) {
    return messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
  }
}
