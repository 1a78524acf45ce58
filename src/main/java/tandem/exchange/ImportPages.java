package tandem.exchange;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import tandem.basics.Side;

/// A plan from a workbook: send it, look at what was read, confirm.
@Controller
@RequestMapping("/imports")
class ImportPages {
  private final Uploads uploads;

  ImportPages(Uploads uploads) {
    this.uploads = uploads;
  }

  @GetMapping
  ModelAndView form() {
    return form(null);
  }

  @PostMapping
  ModelAndView send(
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "vendor") String side,
      @SignedIn Member member)
      throws IOException {
    try {
      if (file == null || file.isEmpty()) {
        throw RuleBroken.in("file", "import.file-missing");
      }
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "workbook.xlsx");
      return new ModelAndView(
          "redirect:/imports/" + uploads.send(name, file.getBytes(), Side.of(side), member));
    } catch (RuleBroken refused) {
      return form(refused);
    }
  }

  @GetMapping("/{id}")
  ModelAndView preview(@PathVariable UUID id, @SignedIn Member member) {
    return preview(id, member, null);
  }

  /// What headings mean: inputs named `table:heading`, an empty one is left unread.
  @PostMapping("/{id}/mapping")
  ModelAndView say(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    try {
      var said = uploads.upload(id, member).said();
      for (var input : form.toSingleValueMap().entrySet()) {
        var parts = input.getKey().split(":", 2);
        if (parts.length == 2 && !input.getValue().isBlank()) {
          said = said.and(Mapping.said(parts[0], parts[1], input.getValue()));
        }
      }
      uploads.say(id, said, member);
      return new ModelAndView("redirect:/imports/" + id);
    } catch (RuleBroken refused) {
      return preview(id, member, refused);
    }
  }

  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(@PathVariable UUID id, @SignedIn Member member) {
    try {
      return new ModelAndView("redirect:/plans/" + uploads.confirm(id, member));
    } catch (RuleBroken refused) {
      return preview(id, member, refused);
    }
  }

  private ModelAndView preview(UUID id, Member member, @Nullable RuleBroken refused) {
    return new ModelAndView("exchange/preview", status(refused))
        .addObject("upload", ImportView.of(uploads.upload(id, member)))
        .addObject("refused", refused);
  }

  private static ModelAndView form(@Nullable RuleBroken refused) {
    return new ModelAndView("exchange/import", status(refused)).addObject("refused", refused);
  }

  private static HttpStatus status(@Nullable RuleBroken refused) {
    return refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
