package tandem.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Editing.Edit;
import tandem.plans.Suggesting.Wish;

/// What the side that was asked does with a suggestion: it takes it as it is or with a change,
/// counters it, or declines it with a reason.
@Component
public class Answering {
  private final Editing editing;
  private final Drafts drafts;
  private final Suggesting suggesting;
  private final Suggestions suggestions;
  private final Recording recording;

  Answering(
      Editing editing,
      Drafts drafts,
      Suggesting suggesting,
      Suggestions suggestions,
      Recording recording) {
    this.editing = editing;
    this.drafts = drafts;
    this.suggesting = suggesting;
    this.suggestions = suggestions;
    this.recording = recording;
  }

  /// Another value than the one suggested, and why.
  public record Other(String text, String reason) {}

  /// Takes the value as it was suggested, in every field it reaches: both agree, so it is in ink,
  /// and it counts for who suggested it.
  ///
  /// @throws Stale if what it would replace is no longer at `version`
  @Transactional
  public void take(PlanId plan, UUID id, int version, Member by) {
    var draft = drafts.locked(plan);
    var open = asked(draft, id, version);
    take(open, edits(draft, open, by));
  }

  private void take(Suggestion open, List<Edit> edits) {
    var changes = edits.stream().map(it -> it.to(it.field().taken(open, it.writer()))).toList();
    editing.finish(changes, open, Outcome.TAKEN, open.reason());
    close(edits.getFirst(), open, Outcome.TAKEN, null, null);
  }

  /// Takes it with another value. Nobody inks alone, and the suggester agreed to their own value,
  /// not to this one. So where all that it reaches is the taker's to write, it stands there in the
  /// taker's pencil, counts for the taker, and the suggester may ink it. Elsewhere, above all over
  /// ink, nothing is overwritten: the value goes back as a counter-suggestion.
  ///
  /// @throws Stale if what it would replace is no longer at `version`
  @Transactional
  public void takeWith(PlanId plan, UUID id, Other other, int version, Member by) {
    var draft = drafts.locked(plan);
    var open = asked(draft, id, version);
    var edits = edits(draft, open, by);
    var text = Suggesting.proposed(edits.getFirst(), other.text());
    if (text.equals(open.proposed())) {
      take(open, edits);
    } else if (edits.stream().allMatch(it -> it.field().isOpenTo(it.writer().side()))) {
      Suggesting.checkReason(other.reason());
      change(open, edits, text, other.reason().strip());
    } else {
      counter(draft, open, other, by);
    }
  }

  private void change(Suggestion open, List<Edit> edits, String text, String why) {
    var changes = edits.stream().map(it -> it.to(it.field().written(it.writer(), text))).toList();
    editing.finish(changes, open, Outcome.CHANGED, why);
    close(edits.getFirst(), open, Outcome.CHANGED, why, text);
  }

  /// Suggests another value in return. What stands there stays until the first suggester answers.
  @Transactional
  public void counter(PlanId plan, UUID id, Other other, Member by) {
    var draft = drafts.locked(plan);
    counter(draft, asked(draft, id, null), other, by);
  }

  private void counter(Draft draft, Suggestion open, Other other, Member by) {
    var edit = editing.open(draft, open.unit(), open.field(), by);
    if (Suggesting.proposed(edit, other.text()).equals(open.proposed())) {
      throw RuleBroken.in("value", "suggestion.counter-same");
    }
    Suggesting.checkReason(other.reason());
    close(edit, open, Outcome.COUNTERED, other.reason().strip(), null);
    var wish = new Wish(open.unit(), open.field(), open.scope(), other.text(), other.reason());
    suggesting.propose(edit, wish, open);
  }

  @Transactional
  public void decline(PlanId plan, UUID id, String reason, Member by) {
    var draft = drafts.locked(plan);
    var open = asked(draft, id, null);
    Suggesting.checkReason(reason);
    var edit = editing.open(draft, open.unit(), open.field(), by);
    close(edit, open, Outcome.DECLINED, reason.strip(), null);
    recording.closed(edit, open, reason.strip(), Outcome.DECLINED);
  }

  /// @param version null where what stands does not change
  private static Suggestion asked(Draft draft, UUID id, @Nullable Integer version) {
    var open = Suggesting.open(draft, id);
    if (open.side() == draft.plan().mine()) {
      throw new RuleBroken("suggestion.own");
    }
    if (version != null && version != open.version(draft.unit(open.unit()))) {
      throw new Stale(draft, open.unit(), open.field());
    }
    return open;
  }

  private List<Edit> edits(Draft draft, Suggestion open, Member by) {
    return open.bases().keySet().stream()
        .map(name -> editing.open(draft, open.unit(), name, by))
        .toList();
  }

  private void close(
      Edit edit, Suggestion open, Outcome outcome, @Nullable String why, @Nullable String settled) {
    var writer = edit.writer();
    var answer = new Suggestion.Answer(outcome, why, settled, writer.name(), writer.at());
    suggestions.close(edit.draft().plan().id(), open, answer, writer.person());
  }
}
