package tandem.plans;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Editing.Edit;

/// Another value for what stands there, with a reason: one side suggests it, the other takes or
/// declines it.
@Component
public class Suggesting {
  private final Editing editing;
  private final Drafts drafts;
  private final Suggestions suggestions;
  private final Recording recording;

  Suggesting(Editing editing, Drafts drafts, Suggestions suggestions, Recording recording) {
    this.editing = editing;
    this.drafts = drafts;
    this.suggestions = suggestions;
    this.recording = recording;
  }

  /// Proposes another value for what the other side wrote, or for what is in ink.
  @Transactional
  public void suggest(
      PlanId plan, UnitId unit, String field, String text, String reason, Member by) {
    var edit = editing.begin(plan, unit, field, by);
    var current = edit.field();
    if (current.value() == null) {
      throw RuleBroken.in(field, "suggestion.nothing-there");
    }
    if (current.firmness() == Firmness.PENCIL && current.side() == edit.writer().side()) {
      throw RuleBroken.in(field, "suggestion.own-pencil");
    }
    checkReason(reason);
    var suggestion = suggestion(edit, proposed(edit, text), reason.strip());
    suggestions.put(plan, suggestion);
    recording.suggested(edit, suggestion);
  }

  private static String proposed(Edit edit, String text) {
    if (text.isBlank()) {
      throw RuleBroken.in("value", "field.missing");
    }
    var proposed = edit.read(text);
    if (proposed.equals(edit.field().value())) {
      throw RuleBroken.in("value", "suggestion.same");
    }
    return proposed;
  }

  private static Suggestion suggestion(Edit edit, String proposed, String reason) {
    var writer = edit.writer();
    return new Suggestion(
        UUID.randomUUID(),
        edit.unit().id(),
        edit.field().name(),
        edit.field().value(),
        proposed,
        reason,
        writer.side(),
        writer.person().value(),
        writer.name(),
        writer.at());
  }

  /// The side that was asked takes the value as it was suggested: both agree, so it is in ink.
  @Transactional
  public void take(PlanId plan, UUID suggestion, Member by) {
    var draft = drafts.toWrite(plan);
    var open = open(draft, suggestion);
    var edit = editing.begin(draft, open.unit(), open.field(), by);
    var taken = edit.field().taken(open.proposed(), open.side(), edit.writer());
    editing.finish(edit, taken, open);
    suggestions.take(plan, open, edit.writer());
  }

  @Transactional
  public void decline(PlanId plan, UUID suggestion, String reason, Member by) {
    var draft = drafts.toWrite(plan);
    var open = open(draft, suggestion);
    checkReason(reason);
    var edit = editing.begin(draft, open.unit(), open.field(), by);
    suggestions.decline(plan, open, reason.strip(), edit.writer());
    recording.declined(edit, open, reason.strip());
  }

  private static Suggestion open(Draft draft, UUID id) {
    var open =
        draft.suggestions().stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    if (open.side() == draft.plan().mine()) {
      throw new RuleBroken("suggestion.own");
    }
    return open;
  }

  private static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
  }
}
