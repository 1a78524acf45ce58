package tandem.goals;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The glossary of channel measures, the same for everybody.
@RestController
class GlossaryApi {
  private final MessageSource messages;

  GlossaryApi(MessageSource messages) {
    this.messages = messages;
  }

  /// `better` is `higher` or `lower`; `adds` tells what four quarters come to: their `sum`, the
  /// `last` or their `average`.
  record Entry(
      String key,
      String group,
      String name,
      String unit,
      String formula,
      String example,
      String better,
      String adds) {}

  record Entries(List<Entry> items) {}

  @GetMapping("/api/v1/glossary")
  Entries all() {
    return new Entries(Glossary.entries().stream().map(this::entry).toList());
  }

  private Entry entry(Glossary.Entry it) {
    return new Entry(
        it.key(),
        it.group(),
        say(it.name()),
        it.unit(),
        say(it.formula()),
        say(it.example()),
        it.better(),
        it.adds());
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
