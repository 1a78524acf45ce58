package tandem.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.Turn;

/// What can be found, as a program reads it.
@RestController
class SearchApi {
  private static final int MOST = 1000;

  private final Searching searching;

  SearchApi(Searching searching) {
    this.searching = searching;
  }

  /// `kind` is `plan`, `goal`, `strategy`, `action`, `person` or `comment`; `called` of a comment
  /// is what it is about; `path` is the page where it stands.
  record HitAnswer(
      String kind,
      UUID id,
      @Nullable UUID plan,
      @Nullable String planTitle,
      String called,
      String excerpt,
      @Nullable String author,
      boolean onlyUs,
      @Nullable String path) {

    static HitAnswer of(Hit hit) {
      return new HitAnswer(
          hit.kind().key(),
          hit.id(),
          hit.plan(),
          hit.inPlan(),
          hit.called().plain(),
          hit.excerpt().plain(),
          hit.who(),
          hit.onlyUs(),
          hit.path());
    }
  }

  @GetMapping("/api/v1/search")
  Page<HitAnswer> search(
      @RequestParam String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String plan,
      @SignedIn Member member,
      Turn turn) {
    return Page.of(searching.find(Asked.of(q, kind, plan), MOST), Hit::key, turn)
        .map(HitAnswer::of);
  }
}
