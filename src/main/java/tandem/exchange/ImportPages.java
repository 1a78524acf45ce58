package tandem.exchange;

import java.io.IOException;
import java.util.Objects;
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
    return new ModelAndView("exchange/preview")
        .addObject("upload", view(uploads.upload(id, member)));
  }

  @PostMapping("/{id}/confirmation")
  String confirm(@PathVariable UUID id, @SignedIn Member member) {
    return "redirect:/plans/" + uploads.confirm(id, member);
  }

  private static ImportView view(Uploads.Upload upload) {
    return new ImportView(
        upload.id().toString(), upload.fileName(), upload.side(), upload.reading());
  }

  private static ModelAndView form(@Nullable RuleBroken refused) {
    return new ModelAndView(
            "exchange/import", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("refused", refused);
  }
}
