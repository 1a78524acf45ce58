package tandem.plans;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Editing.Edit;

/// Another value for what stands there, with a reason: one side suggests it, and may take it back
/// while it waits for the other side's answer.
@Component
public class Suggesting {
  private final Editing editing;
  private final Drafts drafts;
  private final Suggestions suggestions;
  private final Recording recording;
  private final Shapes shapes;

  Suggesting(
      Editing editing, Drafts drafts, Suggestions suggestions, Recording recording, Shapes shapes) {
    this.editing = editing;
    this.drafts = drafts;
    this.suggestions = suggestions;
    this.recording = recording;
    this.shapes = shapes;
  }

  /// A value somebody would rather see in a field, and why.
  public record Wish(UnitId unit, String field, Scope scope, String text, String reason) {}

  /// For this one field.
  @Transactional
  public void suggest(
      PlanId plan, UnitId unit, String field, String text, String reason, Member by) {
    suggest(plan, new Wish(unit, field, Scope.FIELD, text, reason), by);
  }

  /// Proposes another value for what the other side wrote, or for what is in ink. It takes the
  /// place of what the same side suggested there before.
  @Transactional
  public void suggest(PlanId plan, Wish wish, Member by) {
    var edit = editing.begin(plan, wish.unit(), wish.field(), by);
    var current = edit.field();
    if (current.value() == null) {
      throw RuleBroken.in(wish.field(), "suggestion.nothing-there");
    }
    if (edit.isOpen()) {
      throw RuleBroken.in(wish.field(), "suggestion.own-pencil");
    }
    propose(edit, wish, null);
  }

  /// Writes a value in pencil, for a reason; where it is not one's own side's to write, suggests
  /// it.
  @Transactional
  public void writeOrSuggest(PlanId plan, Wish wish, Member by) {
    var edit = editing.begin(plan, wish.unit(), wish.field(), by);
    if (edit.isToSuggest()) {
      suggest(plan, wish, by);
      return;
    }
    checkReason(wish.reason());
    editing.finish(edit, edit.written(wish.text()), wish.reason().strip());
  }

  /// Puts in the first of its side there, and tells nobody yet.
  Suggestion first(Edit edit, Wish wish) {
    checkReason(wish.reason());
    var suggestion = suggestion(edit, wish, null);
    suggestions.put(edit.draft().plan().id(), suggestion);
    return suggestion;
  }

  /// The one of the writer's own side that waits there.
  static Optional<Suggestion> own(Edit edit) {
    return edit.draft().suggestions().stream()
        .filter(s -> s.isOn(edit.unit().id(), edit.field().name()))
        .filter(s -> s.side() == edit.writer().side())
        .findFirst();
  }

  /// Puts it in, as the answer to another one where it is a counter.
  void propose(Edit edit, Wish wish, @Nullable Suggestion countered) {
    checkReason(wish.reason());
    var suggestion = suggestion(edit, wish, countered);
    var plan = edit.draft().plan().id();
    var before = own(edit);
    before.ifPresent(own -> suggestions.close(plan, own, withdrawn(edit), edit.by().person()));
    suggestions.put(plan, suggestion);
    recording.suggested(edit, suggestion, countered == null ? before.orElse(null) : countered);
  }

  private Suggestion suggestion(Edit edit, Wish wish, @Nullable Suggestion countered) {
    var writer = edit.writer();
    var bases = bases(edit, wish.scope());
    var proposed = proposed(edit, wish.text());
    if (bases.values().stream().allMatch(proposed::equals)) {
      throw RuleBroken.in("value", "suggestion.same");
    }
    return new Suggestion(
        UUID.randomUUID(),
        edit.unit().id(),
        edit.field().name(),
        wish.scope(),
        bases,
        proposed,
        wish.reason().strip(),
        writer.side(),
        writer.person(),
        writer.name(),
        writer.at(),
        countered == null ? null : countered.id(),
        null);
  }

  static String proposed(Edit edit, String text) {
    if (text.isBlank()) {
      throw RuleBroken.in("value", "field.missing");
    }
    return edit.read(text);
  }

  /// What stands in each field the scope reaches.
  private Map<String, @Nullable String> bases(Edit edit, Scope scope) {
    var bases = new LinkedHashMap<String, @Nullable String>();
    for (var name : shapes.of(edit.unit().kind()).reach(edit.field().name(), scope)) {
      bases.put(name, edit.unit().value(name));
    }
    if (bases.isEmpty()) {
      throw RuleBroken.in("scope", "suggestion.scope-here");
    }
    return bases;
  }

  /// Its own side takes an open suggestion back.
  @Transactional
  public void withdraw(PlanId plan, UUID id, Member by) {
    var draft = drafts.locked(plan);
    var open = open(draft, id);
    if (open.side() != draft.plan().mine()) {
      throw new RuleBroken("suggestion.not-own");
    }
    var edit = editing.open(draft, open.unit(), open.field(), by);
    suggestions.close(plan, open, withdrawn(edit), by.person());
    recording.closed(edit, open, null, Outcome.WITHDRAWN);
  }

  private static Suggestion.Answer withdrawn(Edit edit) {
    return Suggestion.Answer.withdrawn(edit.writer());
  }

  /// @throws RuleBroken if it was answered meanwhile
  static Suggestion open(Draft draft, UUID id) {
    var found = draft.suggestion(id).orElseThrow(() -> new NotFound(id));
    if (!found.isOpen()) {
      throw new RuleBroken("suggestion.answered");
    }
    return Objects.requireNonNull(found);
  }

  static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > 500 || reason.indexOf(0) >= 0) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
  }
}
