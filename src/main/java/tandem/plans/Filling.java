package tandem.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Editing.Changed;
import tandem.plans.Editing.Edit;
import tandem.plans.Suggesting.Wish;

/// Several fields of one unit at once. What is open to a side it writes, as one revision; what is
/// not it suggests, all with the same reason. All of it happens, or nothing.
@Component
public class Filling {
  private final Drafts drafts;
  private final Editing editing;
  private final Suggesting suggesting;

  Filling(Drafts drafts, Editing editing, Suggesting suggesting) {
    this.drafts = drafts;
    this.editing = editing;
    this.suggesting = suggesting;
  }

  /// What a field shall say, and the version its writer began from.
  public record Entry(String field, String text, int version) {}

  /// What becomes of an entry.
  public enum Fate {
    WRITTEN,
    SUGGESTED,
    SAME,
    REFUSED
  }

  /// @param before null where nothing stands
  /// @param value as it would stand there, or as it was typed if it cannot be read
  public record Foreseen(
      String field,
      @Nullable String before,
      String value,
      int version,
      Fate fate,
      @Nullable RuleBroken refused) {

    public boolean isToDo() {
      return fate == Fate.WRITTEN || fate == Fate.SUGGESTED;
    }

    public Entry entry() {
      return new Entry(field, value, version);
    }
  }

  /// What would become of that text in that field, as the draft stands.
  public Foreseen foresee(Draft draft, UnitId unit, String field, String text, Member by) {
    return foreseen(editing.begin(draft, unit, field, by), text);
  }

  static Foreseen foreseen(Edit edit, String text) {
    try {
      var value = edit.read(text);
      return told(edit, value, fate(edit, value), null);
    } catch (RuleBroken refused) {
      return told(edit, text, Fate.REFUSED, refused);
    }
  }

  private static Foreseen told(Edit edit, String value, Fate fate, @Nullable RuleBroken refused) {
    var field = edit.field();
    return new Foreseen(field.name(), field.value(), value, field.version(), fate, refused);
  }

  static Fate fate(Edit edit, String value) {
    var field = edit.field();
    if (value.equals(field.value())) {
      return Fate.SAME;
    }
    if (edit.isOpen()) {
      return Fate.WRITTEN;
    }
    if (field.value() == null) {
      throw RuleBroken.in(field.name(), "field.blank-for-the-other-side");
    }
    return Fate.SUGGESTED;
  }

  /// @param reason needed where something becomes a suggestion
  /// @throws Stale if one of the fields is no longer at its version
  @Transactional
  public void fill(PlanId plan, UnitId unit, List<Entry> entries, String reason, Member by) {
    var draft = drafts.locked(plan);
    var seen = new HashSet<String>();
    var written = new ArrayList<Changed>();
    var suggested = new LinkedHashMap<Edit, Wish>();
    for (var entry : entries) {
      var edit = editing.open(draft, unit, entry.field(), by);
      edit.mustBeAt(entry.version());
      if (!seen.add(entry.field())) {
        throw RuleBroken.in(entry.field(), "fill.twice", entry.field());
      }
      var value = readable(foreseen(edit, entry.text()));
      switch (fate(edit, value)) {
        case WRITTEN -> written.add(edit.to(edit.written(value)));
        case SUGGESTED ->
            suggested.put(edit, new Wish(unit, entry.field(), Scope.FIELD, value, reason));
        case SAME, REFUSED -> {}
      }
    }
    editing.finish(written);
    suggested.forEach((edit, wish) -> suggesting.propose(edit, wish, null));
  }

  private static String readable(Foreseen foreseen) {
    if (foreseen.refused() != null) {
      throw foreseen.refused();
    }
    return foreseen.value();
  }
}
