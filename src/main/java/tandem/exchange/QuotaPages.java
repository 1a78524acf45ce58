package tandem.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.RuleBroken;

/// Plans from a list of sales quotas: send it, choose who each quota is for, confirm.
@Controller
@RequestMapping("/quotas")
class QuotaPages {
  private static final String PARTNER = "partner.";
  private final QuotaPlans quotas;

  QuotaPages(QuotaPlans quotas) {
    this.quotas = quotas;
  }

  @GetMapping
  ModelAndView form() {
    return form("", null);
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(defaultValue = "") String lists,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @SignedIn Member member)
      throws IOException {
    var texts = new ArrayList<>(List.of(lists));
    for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      texts.add(new String(file.getBytes(), StandardCharsets.UTF_8));
    }
    try {
      return new ModelAndView("redirect:/quotas/" + quotas.send(texts, member));
    } catch (RuleBroken refused) {
      return form(lists, refused);
    }
  }

  /// The newest year's quotas, or those of `year`.
  @GetMapping("/{id}")
  ModelAndView choose(
      @PathVariable UUID id, @RequestParam @Nullable Integer year, @SignedIn Member member) {
    return choose(id, year, Map.of(), member, null);
  }

  /// Inputs named `partner.N` say who the quota at place N is for; an empty one leaves it.
  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(
      @PathVariable UUID id,
      @RequestParam @Nullable Integer year,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    try {
      var plans = quotas.confirm(id, given(form), currency(form), member);
      return new ModelAndView(
          plans.size() == 1 ? "redirect:/plans/" + plans.getFirst() : "redirect:/plans");
    } catch (RuleBroken refused) {
      return choose(id, year, form, member, refused);
    }
  }

  private static Map<Integer, String> given(Map<String, String> form) {
    var given = new TreeMap<Integer, String>();
    form.forEach((name, partner) -> {
      if (name.matches("partner\\.\\d{1,4}") && !partner.isBlank()) {
        given.put(Integer.valueOf(name.substring(PARTNER.length())), partner);
      }
    });
    return given;
  }

  private static Currency currency(Map<String, String> form) {
    return QuotaPlans.currency(form.getOrDefault("currency", ""));
  }

  private ModelAndView choose(
      UUID id,
      @Nullable Integer year,
      Map<String, String> form,
      Member member,
      @Nullable RuleBroken refused) {
    return new ModelAndView("exchange/quotas", status(refused))
        .addObject("id", id.toString())
        .addObject("list", quotas.list(id, member))
        .addObject("year", year)
        .addObject("form", form)
        .addObject("refused", refused);
  }

  private static ModelAndView form(String lists, @Nullable RuleBroken refused) {
    return new ModelAndView("exchange/quota-list", status(refused))
        .addObject("lists", lists)
        .addObject("refused", refused);
  }

  private static HttpStatus status(@Nullable RuleBroken refused) {
    return refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
