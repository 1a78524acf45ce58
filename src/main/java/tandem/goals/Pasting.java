package tandem.goals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.RuleBroken;
import tandem.goals.PastePages.Pasted;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Filling;
import tandem.plans.Filling.Fate;
import tandem.plans.Filling.Foreseen;

/// Finds the cells of a goal that a pasted block speaks of, and what would become of them.
@Component
class Pasting {
  /// `1.250` may be a thousand or one and a bit: nobody can know.
  private static final String UNCLEAR = "\\d{1,3}(\\.\\d{3})+(,\\d+)?";

  private final Filling filling;
  private final FieldViews views;

  Pasting(Filling filling, FieldViews views) {
    this.filling = filling;
    this.views = views;
  }

  PastedNumbers read(Draft draft, Pasted pasted) {
    draft.unit(pasted.goal(), GoalShape.KIND);
    var block = PastedBlock.of(pasted.text());
    var at = place(draft, pasted.at());
    return PastedNumbers.of(block, at, names(draft), draft.plan().currency());
  }

  /// In the order in which they were pasted.
  List<Foreseen> foresee(Draft draft, Pasted pasted, Member by) {
    var seen = new HashSet<String>();
    var foreseen = new ArrayList<Foreseen>();
    for (var cell : read(draft, pasted).cells()) {
      if (!seen.add(cell.field())) {
        throw RuleBroken.in("text", "fill.twice", views.label(draft, "goal", cell.field()));
      }
      foreseen.add(foresee(draft, pasted, cell, by));
    }
    return foreseen;
  }

  private Foreseen foresee(Draft draft, Pasted pasted, PastedNumbers.Cell cell, Member by) {
    var plain = filling.foresee(draft, pasted.goal(), cell.field(), cell.text(), by);
    if (!cell.text().matches(UNCLEAR) || draft.plan().currency().getDefaultFractionDigits() > 2) {
      return plain;
    }
    return new Foreseen(
        plain.field(),
        plain.before(),
        cell.text(),
        plain.version(),
        Fate.REFUSED,
        RuleBroken.in("text", "paste.unclear", cell.text()));
  }

  PasteView.Row row(Draft draft, Foreseen foreseen) {
    return new PasteView.Row(
        views.label(draft, GoalShape.KIND, foreseen.field()),
        amount(foreseen.before()),
        foreseen.refused() == null ? amount(foreseen.value()) : foreseen.value(),
        foreseen.fate().name().toLowerCase(Locale.ROOT),
        foreseen.refused());
  }

  private static String amount(@Nullable String value) {
    return value == null ? "" : FieldViews.amount(new BigDecimal(value));
  }

  /// The cell of that name; the first one if none is named.
  static PastedNumbers.Cell place(Draft draft, String name) {
    return Numbers.writtenBy(draft.plan().mine()).stream()
        .flatMap(line -> Numbers.quarters().map(q -> new PastedNumbers.Cell(line, q, "")))
        .filter(cell -> name.isEmpty() || cell.field().equals(name))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("at", "paste.at-unknown", name));
  }

  List<PasteView.Place> places(Draft draft) {
    return Numbers.writtenBy(draft.plan().mine()).stream()
        .flatMap(line -> Numbers.quarters().map(line::cell))
        .map(cell -> new PasteView.Place(cell, views.label(draft, GoalShape.KIND, cell)))
        .toList();
  }

  /// Each line as the page calls it, and as programs do.
  private Map<String, ValueLine> names(Draft draft) {
    var names = new LinkedHashMap<String, ValueLine>();
    for (var line : Numbers.writtenBy(draft.plan().mine())) {
      names.put(views.label(draft, GoalShape.KIND, line.key()).toLowerCase(Locale.ROOT), line);
      names.put(line.key(), line);
      names.put(line.key().replace('_', ' '), line);
    }
    return names;
  }
}
