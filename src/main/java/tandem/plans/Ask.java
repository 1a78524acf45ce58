package tandem.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.basics.Day;
import tandem.basics.RuleBroken;

/// A place where the other side shall write, with what to ask them.
public record Ask(String field, @Nullable String question, @Nullable LocalDate due) {
  public Ask {
    if (field == null) { // a program may leave it out
      throw RuleBroken.in("blanks", "field.unknown", "");
    }
    if (question != null) {
      question = question.isBlank() ? null : question.strip();
    }
    if (question != null && (question.length() > 500 || question.indexOf(0) >= 0)) {
      throw RuleBroken.in("question", "field.question-too-long");
    }
    if (due != null) {
      Day.near("due", due);
    }
  }
}
