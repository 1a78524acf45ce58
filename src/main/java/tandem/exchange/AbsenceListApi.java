package tandem.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;

/// Days away of many colleagues at once.
@RestController
@RequestMapping("/api/v1/company/absences")
class AbsenceListApi {
  private final ImportingAbsences importing;

  AbsenceListApi(ImportingAbsences importing) {
    this.importing = importing;
  }

  /// As CSV text with headings; or as an iCalendar file of whoever asks.
  record AbsencesTold(@Nullable String list) {}

  record Added(int added) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Added add(@RequestBody AbsencesTold told, @SignedIn Member member) {
    var list = told.list() == null ? "" : told.list();
    return new Added(importing.keep(importing.list(list, member), member));
  }
}
