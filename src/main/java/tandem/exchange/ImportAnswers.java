package tandem.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.exchange.ImportAnswer.Meaning;
import tandem.exchange.ImportAnswer.Told;
import tandem.exchange.ImportAnswer.Word;

/// Puts a reading into words for programs.
@Component
class ImportAnswers {
  private final MessageSource messages;

  ImportAnswers(MessageSource messages) {
    this.messages = messages;
  }

  ImportAnswer of(Uploads.Upload upload) {
    var reading = upload.reading();
    return new ImportAnswer(
        upload.id().toString(),
        kind(reading.sheet()),
        upload.fileName(),
        upload.side().key(),
        reading.counts(),
        reading.hasErrors(),
        reading.problems().stream().map(this::told).toList(),
        meanings(reading.mapping()),
        reading.unread().stream()
            .distinct()
            .map(it -> new Word(it.table().key(), it.text()))
            .toList());
  }

  /// Numbers and nothing else are a quota.
  private static String kind(PlanSheet sheet) {
    var bare =
        sheet.strategies().isEmpty() && sheet.people().isEmpty() && sheet.actions().isEmpty();
    return bare ? "quota" : "plan";
  }

  private static List<Meaning> meanings(Mapping mapping) {
    return mapping.meanings().entrySet().stream()
        .map(it -> new Meaning(it.getKey().table().key(), it.getKey().text(), it.getValue().key()))
        .sorted(Comparator.comparing(Meaning::table).thenComparing(Meaning::heading))
        .toList();
  }

  private Told told(Problem problem) {
    return new Told(
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.sheet(),
        problem.cell(),
        problem.code(),
        messages.getMessage(
            problem.code(), problem.details().toArray(), LocaleContextHolder.getLocale()));
  }
}
