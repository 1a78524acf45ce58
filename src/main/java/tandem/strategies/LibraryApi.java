package tandem.strategies;

import java.net.URI;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.OrganisationId;
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.Turn;
import tandem.basics.Version;

/// The strategies of the caller's organisation.
@RestController
@RequestMapping("/api/v1/strategies")
class LibraryApi {
  private final Library library;
  private final Keeping keeping;

  LibraryApi(Library library, Keeping keeping) {
    this.library = library;
    this.keeping = keeping;
  }

  record Words(
      @Nullable String statement,
      @Nullable String kind,
      @Nullable String horizon,
      @Nullable String measure) {

    StrategyWords read() {
      var texts = new HashMap<String, @Nullable String>();
      texts.put("statement", statement);
      texts.put("kind", kind);
      texts.put("horizon", horizon);
      texts.put("measure", measure);
      return StrategyWords.read(texts);
    }
  }

  record Reason(@Nullable String reason) {}

  @GetMapping
  Page<OwnStrategyAnswer> all(Turn turn) {
    return Page.of(library.all(), it -> it.strategy().id().toString(), turn)
        .map(OwnStrategyAnswer::of);
  }

  @PostMapping
  ResponseEntity<OwnStrategyAnswer> write(@RequestBody Words words, @SignedIn Member member) {
    var id = keeping.write(words.read(), member);
    var answer = OwnStrategyAnswer.of(library.one(id));
    return ResponseEntity.created(URI.create("/api/v1/strategies/" + id))
        .eTag(Version.tag(answer.version()))
        .body(answer);
  }

  @GetMapping("/{ours}")
  ResponseEntity<OwnStrategyAnswer> one(@PathVariable StrategyId ours) {
    var answer = OwnStrategyAnswer.of(library.one(ours));
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  @PutMapping("/{ours}")
  ResponseEntity<OwnStrategyAnswer> change(
      @PathVariable StrategyId ours,
      @RequestHeader("If-Match") Version version,
      @RequestBody Words words,
      @SignedIn Member member) {
    at(ours, () -> keeping.change(ours, version.number(), words.read(), member));
    return one(ours);
  }

  @PutMapping("/{ours}/end")
  ResponseEntity<OwnStrategyAnswer> end(
      @PathVariable StrategyId ours,
      @RequestHeader("If-Match") Version version,
      @RequestBody Reason why,
      @SignedIn Member member) {
    var reason = why.reason() == null ? "" : why.reason();
    at(ours, () -> keeping.end(ours, version.number(), reason, member));
    return one(ours);
  }

  @DeleteMapping("/{ours}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeUp(@PathVariable StrategyId ours, @SignedIn Member member) {
    keeping.takeUp(ours, member);
  }

  @PutMapping("/{ours}/counterparts/{counterpart}")
  ResponseEntity<OwnStrategyAnswer> share(
      @PathVariable StrategyId ours,
      @PathVariable OrganisationId counterpart,
      @SignedIn Member member) {
    keeping.share(ours, counterpart, member);
    return one(ours);
  }

  @DeleteMapping("/{ours}/counterparts/{counterpart}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unshare(
      @PathVariable StrategyId ours,
      @PathVariable OrganisationId counterpart,
      @SignedIn Member member) {
    keeping.unshare(ours, counterpart, member);
  }

  private void at(StrategyId ours, Runnable change) {
    try {
      change.run();
    } catch (Moved moved) {
      throw new Outdated(OwnStrategyAnswer.of(library.one(ours)));
    }
  }
}
