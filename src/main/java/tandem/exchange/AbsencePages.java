package tandem.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.RuleBroken;

/// Days away from a spreadsheet: send it or paste it, look at what was read, keep it.
@Controller
@RequestMapping("/settings/working-time/import")
class AbsencePages {
  private final ImportingAbsences importing;

  AbsencePages(ImportingAbsences importing) {
    this.importing = importing;
  }

  @GetMapping
  ModelAndView form() {
    return shown("", null, null);
  }

  /// Shows what was read; with `keep` keeps it.
  @PostMapping
  ModelAndView read(
      @RequestParam(defaultValue = "") String list,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String keep,
      @SignedIn Member member)
      throws IOException {
    var text = list;
    try {
      if (file != null && !file.isEmpty()) {
        text = SheetAsList.read(file.getBytes());
      }
      text = importing.list(text, member);
      if (!keep.isEmpty()) {
        importing.keep(text, member);
        return new ModelAndView("redirect:/settings/working-time");
      }
      return shown(text, importing.read(text, member), null);
    } catch (RuleBroken refused) {
      return shown(text, null, refused);
    }
  }

  private static ModelAndView shown(
      String list, @Nullable AbsenceList read, @Nullable RuleBroken refused) {
    return new ModelAndView(
            "exchange/absences", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("list", list)
        .addObject("read", read == null ? null : AbsencesView.of(read))
        .addObject("refused", refused);
  }
}
