package tandem.exchange;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// A plan from a workbook: send it, look at what was read, say what headings mean, confirm.
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
  private final Uploads uploads;
  private final ImportAnswers answers;

  ImportApi(Uploads uploads, ImportAnswers answers) {
    this.uploads = uploads;
    this.answers = answers;
  }

  record Meaning(@Nullable String table, @Nullable String heading, @Nullable String column) {}

  record Meanings(@Nullable List<Meaning> headings) {}

  record Confirmed(PlanId plan) {}

  /// `side` is the seat of whoever sends it, the vendor's unless told.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportAnswer> send(
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "vendor") String side,
      @SignedIn Member member)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw RuleBroken.in("file", "import.file-missing");
    }
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "workbook.xlsx");
    var id = uploads.send(name, file.getBytes(), Side.of(side), member);
    return ResponseEntity.created(URI.create("/api/v1/imports/" + id))
        .body(answers.of(uploads.upload(id, member)));
  }

  @GetMapping("/{id}")
  ImportAnswer one(@PathVariable UUID id, @SignedIn Member member) {
    return answers.of(uploads.upload(id, member));
  }

  /// Replaces what was said about this file before.
  @PutMapping("/{id}/mapping")
  ImportAnswer say(@PathVariable UUID id, @RequestBody Meanings meanings, @SignedIn Member member) {
    var said = Mapping.usual();
    for (var it : Objects.requireNonNullElse(meanings.headings(), List.<Meaning>of())) {
      said = said.and(Mapping.said(or(it.table()), or(it.heading()), or(it.column())));
    }
    uploads.say(id, said, member);
    return answers.of(uploads.upload(id, member));
  }

  /// 201 with the plan, or nothing is written.
  @PostMapping("/{id}/confirmation")
  ResponseEntity<Confirmed> confirm(@PathVariable UUID id, @SignedIn Member member) {
    var plan = uploads.confirm(id, member);
    return ResponseEntity.created(URI.create("/api/v1/plans/" + plan)).body(new Confirmed(plan));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
