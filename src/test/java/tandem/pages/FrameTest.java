package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

class FrameTest {
  private final Assets assets = new Assets();
  private final Texts texts = new Texts(Bundles.messageSource());
  private final UUID id = UUID.fromString("6dc0f5b2-51a5-4a4e-8f3a-3f6b1a1d7c01");

  FrameTest() throws IOException {}

  @Test
  void saysWhereOneIs() {
    var page = render(frame("light", plan()));
    assertThat(page)
        .contains("href=\"/plans\" aria-current=\"page\"")
        .contains("href=\"/plans/" + id + "/goals\" aria-current=\"page\"")
        .contains("<li aria-current=\"step\">Proposed</li>", "<li class=\"done\">Pencil</li>")
        .contains("Written so far: Northgate Cloud 61 percent, Harbour Systems 39 percent")
        .contains("&lt;Ana&gt;", "name=\"_csrf\" value=\"token\"")
        .doesNotContain("style=");
  }

  @Test
  void showsThePlanOnlyOnItsPages() {
    assertThat(render(frame(null, null))).doesNotContain("class=\"tabs\"");
  }

  private String render(Frame frame) {
    var page = new StringOutput();
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.render(
        "pages/frame.jte",
        Map.of(
            "frame",
            frame,
            "t",
            texts,
            "title",
            "Goals",
            "content",
            (gg.jte.Content) it -> it.writeContent("CONTENT")),
        page);
    return page.toString();
  }

  private Frame frame(@Nullable String theme, @Nullable PlanFrame plan) {
    var ana =
        new Member(PersonId.fresh(), OrganisationId.fresh(), "<Ana>", "ana@northgate.example");
    var items =
        List.of(
            new Frame.Item("inbox", "/inbox", false),
            new Frame.Item("plans", "/plans", true),
            new Frame.Item("settings", "/settings", false));
    return new Frame(
        new DefaultCsrfToken("X-CSRF", "_csrf", "token"),
        "nonce",
        assets,
        ana,
        "/plans",
        theme,
        items,
        plan,
        null,
        false);
  }

  private PlanFrame plan() {
    var tiles =
        List.of(
            new PlanFrame.Tile(
                "Aligned",
                "1 of 4 goals serves one side only",
                "warn",
                "‘Renew backup base’ is tied to no Harbour strategy.",
                "#goal"),
            new PlanFrame.Tile(
                "Co-authored",
                "3 blanks open",
                "warn",
                "Harbour has 3 blanks to fill; oldest waits 6 days.",
                null),
            new PlanFrame.Tile(
                "Actionable",
                "27 h too much",
                "bad",
                "Two people are overbooked in weeks 5–7.",
                "#fit"),
            new PlanFrame.Tile(
                "Engaged",
                "11 of 14 aware",
                "ok",
                "Every part has one approver on each side.",
                null));
    return new PlanFrame(
        id,
        7,
        "FY27 joint plan",
        "Northgate Cloud",
        "Harbour Systems",
        "1 Feb 2027 – 31 Jan 2028",
        "EUR",
        "PROPOSED",
        61,
        39,
        tiles,
        new PlanFrame.Writing(2, 1, false),
        "goals");
  }
}
