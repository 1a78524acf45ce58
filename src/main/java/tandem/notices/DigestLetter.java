package tandem.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.inbox.Needs;
import tandem.notices.Readers.Reader;

/// A digest in words: plan by plan what waits, each with the page where it is done.
@Component
class DigestLetter {
  private final Notices notices;
  private final MessageSource messages;

  DigestLetter(Notices notices, MessageSource messages) {
    this.notices = notices;
    this.messages = messages;
  }

  /// @param informed what became of that of which they are informed; may be empty
  Notice of(List<Needs.Row> rows, String informed, Reader reader) {
    var byPlan =
        rows.stream()
            .collect(
                Collectors.groupingBy(Needs.Row::plan, LinkedHashMap::new, Collectors.toList()));
    var text = new StringBuilder();
    byPlan.forEach((plan, of) -> {
      text.append(notices.say("notices.digest.plan", plan));
      of.forEach(row -> text.append(line(row)));
    });
    var waiting =
        rows.isEmpty()
            ? ""
            : notices.say("notices.digest.waiting", text, notices.link("/inbox")) + "\n\n";
    var news = informed.isEmpty() ? "" : notices.say("notices.digest.informed", informed);
    return new Notice(
        reader.to(),
        null,
        Reason.DIGEST,
        subject(rows, byPlan.size()),
        notices.say("notices.digest.text", reader.member().name(), waiting + news));
  }

  private String subject(List<Needs.Row> rows, int plans) {
    if (rows.isEmpty()) {
      return notices.say("notices.digest.subject-informed");
    }
    var key = plans == 1 ? "notices.digest.subject" : "notices.digest.subject-of-many";
    return notices.say(key, rows.getFirst().plan(), rows.size());
  }

  /// What is done by one press is done in the inbox: a link in a mail only looks.
  private String line(Needs.Row row) {
    return notices.say(
        "notices.digest.line", sentence(row), notices.link(row.posts() ? "/inbox" : row.path()));
  }

  /// As the inbox says it, on one line.
  private String sentence(Needs.Row row) {
    var said =
        messages.getMessage(
            "inbox." + row.reason(), row.details().toArray(), row.what(), Locale.ENGLISH);
    return String.valueOf(said).replaceAll("\\s+", " ").strip();
  }
}
