package tandem.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.support.LocalizationSupport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Memberships;
import tandem.actions.Completions;
import tandem.agreements.Agreements;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.organisations.Absence;
import tandem.organisations.People;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// A plan to take away: as workbook, as PDF, or one of its lists as CSV. Only what both sides see.
@Controller
class ExportPages {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Plans plans;
  private final Roles roles;
  private final Completions completions;
  private final Memberships memberships;
  private final People people;
  private final Agreements agreements;
  private final PlanLists lists;
  private final FieldViews views;
  private final PlanPdf pdf;
  private final LocalizationSupport texts;

  ExportPages(
      Plans plans,
      Roles roles,
      Completions completions,
      Memberships memberships,
      People people,
      Agreements agreements,
      PlanLists lists,
      FieldViews views,
      LocalizationSupport texts) {
    this.plans = plans;
    this.roles = roles;
    this.completions = completions;
    this.memberships = memberships;
    this.people = people;
    this.agreements = agreements;
    this.lists = lists;
    this.views = views;
    this.pdf = new PlanPdf(TemplateEngine.createPrecompiled(ContentType.Html));
    this.texts = texts;
  }

  @GetMapping({"/plans/{plan}/export", "/api/v1/plans/{plan}/export"})
  ResponseEntity<byte[]> export(
      @PathVariable PlanId plan,
      @RequestParam String format,
      @RequestParam(defaultValue = "goals") String list) {
    var draft = plans.draft(plan);
    return switch (format) {
      case "xlsx" -> file(draft, "xlsx", XLSX, workbook(draft));
      case "pdf" -> file(draft, "pdf", MediaType.APPLICATION_PDF, printed(draft));
      case "csv" ->
          file(
              draft,
              list + ".csv",
              new MediaType("text", "csv", StandardCharsets.UTF_8),
              lists.csv(list, draft, roles.of(plan)));
      default -> throw RuleBroken.in("format", "export.format-unknown", format);
    };
  }

  private byte[] workbook(Draft draft) {
    var plan = draft.plan().id();
    var sheet =
        new PlanSheetOf(
                draft, roles.of(plan), memberships.inPlan(plan), completions.of(plan), away(draft))
            .sheet();
    return new WorkbookWriter().write(sheet);
  }

  /// When our own people are away in the time of the plan; the other side's calendars are theirs.
  private Map<PersonId, List<DateRange>> away(Draft draft) {
    var plan = draft.plan();
    return people.absences(plan.ours().organisation()).stream()
        .filter(absence -> !absence.half() && absence.days().overlaps(plan.period()))
        .collect(groupingBy(Absence::person, mapping(Absence::days, toList())));
  }

  private byte[] printed(Draft draft) {
    var plan = draft.plan();
    var agreed = plan.stage().isBeingWritten() ? null : agreements.agreed(plan.id()).orElse(null);
    return pdf.write(new PlanDocumentOf(draft, roles.of(plan.id()), views).document(agreed), texts);
  }

  private static ResponseEntity<byte[]> file(
      Draft draft, String ending, MediaType type, byte[] content) {
    var name = draft.plan().title().replaceAll("[^\\p{L}\\p{N} ._-]", "_") + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
