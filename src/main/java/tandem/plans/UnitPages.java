package tandem.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import tandem.basics.Day;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Adding.Addition;

/// Adding to a plan and taking out of it: strategies, goals and actions alike.
@Controller
@RequestMapping("/plans/{plan}/units")
class UnitPages {
  private final Plans plans;
  private final Adding adding;
  private final Shapes shapes;
  private final FieldViews views;
  private final Choices choices;

  UnitPages(Plans plans, Adding adding, Shapes shapes, FieldViews views, Choices choices) {
    this.plans = plans;
    this.adding = adding;
    this.shapes = shapes;
    this.views = views;
    this.choices = choices;
  }

  @GetMapping("/new")
  ModelAndView form(@PathVariable PlanId plan, @RequestParam MultiValueMap<String, String> given) {
    return form(plans.draft(plan), given, null);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable PlanId plan,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    try {
      var kind = kind(form);
      var id = adding.add(plan, addition(kind, form), asks(kind, form), member);
      var home = "/plans/" + plan + "/" + shapes.of(kind).tab() + "#" + kind + "-" + id;
      return new ModelAndView("redirect:" + BackTo.tab(plan, home));
    } catch (RuleBroken refused) {
      return form(plans.draft(plan), form, refused);
    }
  }

  @PostMapping("/{unit}/removal")
  String remove(@PathVariable PlanId plan, @PathVariable UnitId unit, @SignedIn Member member) {
    var tab = shapes.of(plans.draft(plan).unit(unit).kind()).tab();
    adding.remove(plan, unit, member);
    return "redirect:" + BackTo.tab(plan, "/plans/" + plan + "/" + tab);
  }

  private Addition addition(String kind, MultiValueMap<String, String> form) {
    var values = new HashMap<String, String>();
    for (var field : shapes.of(kind).asked()) {
      values.put(field.name(), typed(form, field));
    }
    var side = form.getFirst("side");
    return new Addition(
        kind,
        side == null || side.isBlank() ? null : Side.of(side),
        null,
        form.containsKey("only_us"),
        values);
  }

  private List<Ask> asks(String kind, MultiValueMap<String, String> form) {
    var asks = new ArrayList<Ask>();
    var due = form.getFirst("ask_due");
    var day = due == null || due.isBlank() ? null : Day.of("ask_due", due);
    for (var field : form.getOrDefault("ask", List.of())) {
      asks.add(new Ask(shapes.of(kind).given(field).name(), form.getFirst("question"), day));
    }
    return asks;
  }

  private String kind(MultiValueMap<String, String> form) {
    var kind = form.getFirst("kind");
    if (kind == null || kind.equals(WholePlan.KIND) || !shapes.know(kind)) {
      throw RuleBroken.in("kind", "unit.kind-missing");
    }
    return kind;
  }

  /// A strategy has a kind of its own, which stands behind the one that says it is a strategy.
  private static String typed(MultiValueMap<String, String> form, FieldShape field) {
    var values = form.getOrDefault(field.name(), List.of());
    return values.stream()
        .skip(field.name().equals("kind") ? 1 : 0)
        .collect(Collectors.joining(","));
  }

  private ModelAndView form(
      Draft draft, MultiValueMap<String, String> given, @Nullable RuleBroken refused) {
    var kind = kind(given);
    var shape = shapes.of(kind);
    var mine = draft.plan().mine();
    var page =
        new ModelAndView(
            "plans/add", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addAllObjects(
        Map.of(
            "draft",
            draft,
            "kind",
            kind,
            "tab",
            "/plans/" + draft.plan().id() + "/" + shape.tab()));
    page.addObject(
        "inputs",
        shape.asked().stream()
            .filter(field -> shape.firstHand(field.name(), mine) != mine.other())
            .map(field -> input(draft, kind, field, given))
            .toList());
    page.addObject(
        "ours",
        shape.asked().stream()
            .map(FieldShape::name)
            .filter(
                field -> shape.firstHand(field, mine) == mine || field.equals(shape.standsWith()))
            .toList());
    page.addObject("mayBeKept", shape.mayBeKept());
    page.addObject("kept", given.containsKey("only_us"));
    page.addObject("theirName", draft.plan().theirs().shortName());
    page.addObject("asked", given.getOrDefault("ask", List.of()));
    page.addObject(
        "side",
        given.getFirst("side") == null ? draft.plan().mine().key() : given.getFirst("side"));
    page.addObject(
        "question", given.getFirst("question") == null ? "" : given.getFirst("question"));
    page.addObject("askDue", given.getFirst("ask_due") == null ? "" : given.getFirst("ask_due"));
    page.addObject("refused", refused);
    return page;
  }

  private InputView input(
      Draft draft, String kind, FieldShape field, MultiValueMap<String, String> given) {
    var value = typed(given, field);
    return new InputView(
        field.name(),
        views.label(draft, kind, field.name()),
        field.kind(),
        value,
        field.essential(),
        choices.of(draft, kind, field, value));
  }
}
