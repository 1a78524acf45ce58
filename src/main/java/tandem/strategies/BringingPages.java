package tandem.strategies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.strategies.Using.Bringing;

/// After a change of a strategy: which of the plans that use it shall say so too.
@Controller
@RequestMapping("/strategies/{ours}/bringing")
class BringingPages {
  private static final Pattern KEY =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.(\\d{1,9})");

  private final Library library;
  private final Using using;

  BringingPages(Library library, Using using) {
    this.library = library;
    this.using = using;
  }

  @GetMapping
  ModelAndView offer(@PathVariable StrategyId ours) {
    return offer(ours, Map.of(), HttpStatus.OK);
  }

  /// Each plan is brought along for itself; one that refuses keeps no other back.
  @PostMapping
  ModelAndView bring(
      @PathVariable StrategyId ours,
      @RequestParam int version,
      @RequestParam(defaultValue = "") List<String> into,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    library.one(ours);
    var refused = new LinkedHashMap<String, RuleBroken>();
    if (into.isEmpty()) {
      refused.put("", RuleBroken.in("into", "strategy.into-missing"));
    }
    for (var key : into) {
      try {
        using.bring(read(key, version), reason, member);
      } catch (RuleBroken broken) {
        refused.put(key, broken);
      } catch (NotFound gone) {
        refused.put(key, RuleBroken.in("into", "strategy.into-unknown"));
      }
    }
    return refused.isEmpty()
        ? new ModelAndView("redirect:/strategies#own-" + ours)
        : offer(ours, refused, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView offer(StrategyId ours, Map<String, RuleBroken> refused, HttpStatus status) {
    return new ModelAndView("strategies/bringing", status)
        .addObject("kept", library.one(ours))
        .addObject("refused", refused);
  }

  private static Bringing read(String key, int version) {
    var found = KEY.matcher(key);
    if (!found.matches()) {
      throw RuleBroken.in("into", "strategy.into-unknown");
    }
    return new Bringing(
        PlanId.of(found.group(1)),
        UnitId.of(found.group(2)),
        Integer.parseInt(found.group(3)),
        version);
  }
}
