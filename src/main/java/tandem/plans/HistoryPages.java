package tandem.plans;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.basics.PlanId;
import tandem.ledger.History;

/// Every change of a plan: who, which side, before and after.
@Controller
class HistoryPages {
  private static final int PAGE = 100;
  private static final int FEW = 20;

  private final Plans plans;
  private final History history;
  private final HistoryLines lines;

  HistoryPages(Plans plans, History history, HistoryLines lines) {
    this.plans = plans;
    this.history = history;
    this.lines = lines;
  }

  @GetMapping("/plans/{plan}/history")
  ModelAndView history(
      @PathVariable PlanId plan, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var draft = plans.draft(plan);
    var read = history.before(plan, before, PAGE);
    var told = new ArrayList<>(lines.of(draft, read));
    while (told.size() < FEW && read.size() >= PAGE) { // a mass of ink is one line
      read = history.before(plan, read.getLast().revision(), PAGE);
      told.addAll(lines.of(draft, read));
    }
    var page = new ModelAndView("plans/history", Map.of("draft", draft));
    page.addObject("lines", told);
    page.addObject("older", read.size() < PAGE ? null : read.getLast().revision());
    return page;
  }
}
