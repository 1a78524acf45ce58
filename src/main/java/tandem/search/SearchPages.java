package tandem.search;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;

/// The page that finds. The palette shows what stands in its list.
@Controller
class SearchPages {
  private static final int MOST = 20;

  private final Searching searching;
  private final Plans plans;

  SearchPages(Searching searching, Plans plans) {
    this.searching = searching;
    this.plans = plans;
  }

  @GetMapping("/search")
  ModelAndView search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String plan,
      @SignedIn Member member) {
    if (q.isBlank()) {
      return page(new SearchView("", kind, plan, List.of(), false, false));
    }
    try {
      var found = searching.find(Asked.of(q, kind, plan), MOST + 1);
      var hits = found.subList(0, Math.min(MOST, found.size()));
      return page(new SearchView(q, kind, plan, hits, found.size() > MOST, true));
    } catch (RuleBroken refused) {
      var typed = q.substring(0, Math.min(q.length(), SearchWords.MOST));
      var page = page(new SearchView(typed, kind, plan, List.of(), false, true));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("refused", refused);
    }
  }

  private ModelAndView page(SearchView view) {
    return new ModelAndView("search/search", Map.of("view", view, "plans", plans.all()));
  }
}
