package tandem.actions;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.actions.Files.Kept;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.plans.Plans;

/// The files of an action.
@RestController
@RequestMapping("/api/v1/plans/{plan}/actions/{action}/files")
class FileApi {
  private final Files files;
  private final Plans plans;

  FileApi(Files files, Plans plans) {
    this.files = files;
    this.plans = plans;
  }

  record FileAnswer(UUID id) {}

  @GetMapping
  Page<Kept> all(@PathVariable PlanId plan, @PathVariable UnitId action, Turn turn) {
    plans.draft(plan).unit(action, ActionShape.KIND);
    return Page.of(files.of(plan, action), it -> it.at() + " " + it.id(), turn);
  }

  @PostMapping
  ResponseEntity<FileAnswer> add(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam @Nullable MultipartFile file,
      @SignedIn Member member)
      throws IOException {
    var id = files.add(plan, action, FilePages.name(file), FilePages.bytes(file), member);
    var path = "/api/v1/plans/" + plan + "/actions/" + action + "/files/" + id;
    return ResponseEntity.created(URI.create(path)).body(new FileAnswer(id));
  }

  @GetMapping("/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable PlanId plan, @PathVariable UnitId action, @PathVariable("file") UUID id) {
    return FilePages.answer(files.content(plan, action, id));
  }

  @DeleteMapping("/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @PathVariable("file") UUID id,
      @SignedIn Member member) {
    files.remove(plan, action, id, member);
  }
}
