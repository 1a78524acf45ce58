package tandem.strategies;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.RuleBroken;

/// The strategies of one's own organisation: reading, writing, sharing and ending them.
@Controller
@RequestMapping("/strategies")
class LibraryPages {
  private final Library library;
  private final Keeping keeping;

  LibraryPages(Library library, Keeping keeping) {
    this.library = library;
    this.keeping = keeping;
  }

  @GetMapping
  ModelAndView all() {
    return new ModelAndView("strategies/library", Map.of("all", library.all()));
  }

  @GetMapping("/new")
  ModelAndView form() {
    return form(Map.of(), HttpStatus.OK).addObject("refused", null);
  }

  @PostMapping
  ModelAndView write(@RequestParam MultiValueMap<String, String> typed, @SignedIn Member member) {
    var texts = texts(typed);
    try {
      return listed(keeping.write(StrategyWords.read(texts), member));
    } catch (RuleBroken refused) {
      return form(texts, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", refused);
    }
  }

  @GetMapping("/{ours}")
  ModelAndView one(@PathVariable StrategyId ours, @SignedIn Member member) {
    return one(ours, member, HttpStatus.OK);
  }

  /// Writes the next version, and offers it to the plans that use it.
  @PostMapping("/{ours}")
  ModelAndView change(
      @PathVariable StrategyId ours,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed,
      @SignedIn Member member) {
    var texts = texts(typed);
    try {
      keeping.change(ours, version, StrategyWords.read(texts), member);
      return library.one(ours).waiting().isEmpty()
          ? listed(ours)
          : new ModelAndView("redirect:/strategies/" + ours + "/bringing");
    } catch (RuleBroken refused) {
      return refused(ours, refused, member).addObject("texts", texts).addObject("version", version);
    } catch (Moved moved) {
      return one(ours, member, HttpStatus.CONFLICT)
          .addObject("texts", texts)
          .addObject("moved", true);
    }
  }

  @PostMapping("/{ours}/counterparts")
  ModelAndView share(
      @PathVariable StrategyId ours,
      @RequestParam(defaultValue = "") String counterpart,
      @SignedIn Member member) {
    try {
      keeping.share(ours, organisation(counterpart), member);
      return again(ours);
    } catch (RuleBroken refused) {
      return refused(ours, refused, member);
    }
  }

  @PostMapping("/{ours}/counterparts/{counterpart}/removal")
  ModelAndView unshare(
      @PathVariable StrategyId ours,
      @PathVariable OrganisationId counterpart,
      @SignedIn Member member) {
    keeping.unshare(ours, counterpart, member);
    return again(ours);
  }

  @PostMapping("/{ours}/end")
  ModelAndView end(
      @PathVariable StrategyId ours,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    try {
      keeping.end(ours, version, reason, member);
      return again(ours);
    } catch (RuleBroken refused) {
      return refused(ours, refused, member);
    } catch (Moved moved) {
      return one(ours, member, HttpStatus.CONFLICT).addObject("moved", true);
    }
  }

  @PostMapping("/{ours}/reopening")
  ModelAndView takeUp(@PathVariable StrategyId ours, @SignedIn Member member) {
    keeping.takeUp(ours, member);
    return again(ours);
  }

  private ModelAndView refused(StrategyId ours, RuleBroken refused, Member member) {
    return one(ours, member, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", refused);
  }

  private ModelAndView one(StrategyId ours, Member member, HttpStatus status) {
    var kept = library.one(ours);
    var latest = kept.strategy().latest();
    return new ModelAndView("strategies/own", status)
        .addObject("kept", kept)
        .addObject("texts", latest.words().values())
        .addObject("version", latest.number())
        .addObject("counterparts", library.counterparts(member))
        .addObject("moved", false)
        .addObject("refused", null);
  }

  private static ModelAndView form(Map<String, @Nullable String> texts, HttpStatus status) {
    return new ModelAndView("strategies/new", status).addObject("texts", texts);
  }

  private static ModelAndView listed(StrategyId ours) {
    return new ModelAndView("redirect:/strategies#own-" + ours);
  }

  private static ModelAndView again(StrategyId ours) {
    return new ModelAndView("redirect:/strategies/" + ours);
  }

  private static Map<String, @Nullable String> texts(MultiValueMap<String, String> typed) {
    var texts = new LinkedHashMap<String, @Nullable String>();
    StrategyWords.FIELDS.forEach(it -> texts.put(it, typed.getFirst(it)));
    return texts;
  }

  private static @Nullable OrganisationId organisation(String text) {
    try {
      return OrganisationId.of(text);
    } catch (NotFound unreadable) {
      return null;
    }
  }
}
