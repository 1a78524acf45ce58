package tandem.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.ledger.About;
import tandem.ledger.History;

/// Every change of a plan, of a unit, of a person or of a side: who, before and after.
@Controller
class HistoryPages {
  private static final int PAGE = 100;
  private static final int FEW = 20;

  private final Plans plans;
  private final History history;
  private final HistoryLines lines;
  private final FieldViews views;

  HistoryPages(Plans plans, History history, HistoryLines lines, FieldViews views) {
    this.plans = plans;
    this.history = history;
    this.lines = lines;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/history")
  ModelAndView history(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var asked = new HistoryFilter(unit.strip(), person.strip(), side.strip());
    var draft = plans.draft(plan);
    var about = about(draft, asked);
    var read = history.before(plan, about, before, PAGE);
    var told = new ArrayList<>(lines.of(draft, read));
    while (told.size() < FEW && read.size() >= PAGE) { // a mass of ink is one line
      read = history.before(plan, about, read.getLast().revision(), PAGE);
      told.addAll(lines.of(draft, read));
    }
    var page = new ModelAndView("plans/history", Map.of("draft", draft, "asked", asked));
    page.addObject("lines", told);
    page.addObject("older", read.size() < PAGE ? null : read.getLast().revision());
    page.addObject("units", units(draft, asked, told));
    page.addObject("people", people(draft, told));
    return page;
  }

  private static About about(Draft draft, HistoryFilter asked) {
    return new About(
        asked.unit().isEmpty() ? null : UnitId.of(asked.unit()).value(),
        asked.person().isEmpty() ? null : PersonId.of(asked.person()).value(),
        asked.side().isEmpty()
            ? null
            : draft.plan().seat(Side.of(asked.side())).organisation().value());
  }

  /// Every unit by what it is called; one that left the plan only while one looks at it.
  private List<HistoryFilter.Choice> units(
      Draft draft, HistoryFilter asked, List<HistoryLine> told) {
    var here =
        draft.units().stream()
            .map(unit -> new HistoryFilter.Choice(unit.id().toString(), views.called(draft, unit)));
    var gone =
        asked.unit().isEmpty() || draft.find(asked.unit()).isPresent()
            ? Optional.<HistoryFilter.Choice>empty()
            : told.stream()
                .findFirst()
                .map(line -> new HistoryFilter.Choice(asked.unit(), line.about()));
    return Stream.concat(here, gone.stream()).toList();
  }

  /// Who wrote what stands in the plan, and who changed what is told here.
  private static List<HistoryFilter.Choice> people(Draft draft, List<HistoryLine> told) {
    return Stream.concat(
            draft.fields().map(it -> new HistoryFilter.Choice(it.person().toString(), it.author())),
            told.stream()
                .map(it -> new HistoryFilter.Choice(it.personId().toString(), it.person())))
        .distinct()
        .sorted(Comparator.comparing(HistoryFilter.Choice::text))
        .toList();
  }
}
