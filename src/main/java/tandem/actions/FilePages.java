package tandem.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.BackTo;

/// Bringing a file to an action, taking it away with oneself, and taking it out.
@Controller
@RequestMapping("/plans/{plan}/actions/{action}/files")
class FilePages {
  private final Files files;

  FilePages(Files files) {
    this.files = files;
  }

  @PostMapping
  String add(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam @Nullable MultipartFile file,
      @SignedIn Member member)
      throws IOException {
    files.add(plan, action, name(file), bytes(file), member);
    return "redirect:/plans/" + plan + "/actions/" + action + "/sheet";
  }

  /// Never shown within Tandem: whatever it is, the browser saves it.
  @GetMapping("/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable PlanId plan, @PathVariable UnitId action, @PathVariable("file") UUID id) {
    return answer(files.content(plan, action, id));
  }

  @PostMapping("/{file}/removal")
  String remove(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @PathVariable("file") UUID id,
      @SignedIn Member member) {
    files.remove(plan, action, id, member);
    var sheet = "/plans/" + plan + "/actions/" + action + "/sheet";
    return "redirect:" + BackTo.tab(plan, sheet);
  }

  static String name(@Nullable MultipartFile file) {
    return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    return file == null ? new byte[0] : file.getBytes();
  }

  static ResponseEntity<byte[]> answer(Files.Content file) {
    var saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(file.bytes());
  }
}
