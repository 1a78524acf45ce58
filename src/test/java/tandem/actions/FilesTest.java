package tandem.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;
import tandem.plans.Undoing;

@TandemTest
class FilesTest {
  private static final byte[] TERMS = "Net 30, für alle".getBytes(UTF_8);

  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Undoing undoing;
  @Autowired Files files;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  PlanId plan;
  Member ana;
  Member ben;
  UnitId action;

  @BeforeEach
  void anAction() {
    var newcomers = new Newcomers(JdbcClient.create(source));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = Acting.as(ana.person(), () -> plans.create(Newcomers.start("Together"), ana));
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    action = action(false);
  }

  @Test
  void comeBackAsTheyWereBrought() {
    var id = add(action, "C:\\offers\\Größe.txt", TERMS);
    var content = Acting.as(ben.person(), () -> files.content(plan, action, id));
    assertThat(content.name()).isEqualTo("Größe.txt");
    assertThat(content.bytes()).isEqualTo(TERMS);
    assertThat(of(ben, action)).extracting(Files.Kept::by).containsExactly("Ana");
  }

  @Test
  void undoTakesThemOutAndBringsThemBack() {
    var id = add(action, "Terms.txt", TERMS);
    undo();
    assertThat(of(ana, action)).isEmpty();
    undo();
    assertThat(of(ana, action)).extracting(Files.Kept::id).containsExactly(id);
    Acting.as(ana.person(), () -> files.remove(plan, action, id, ana));
    assertThatThrownBy(() -> Acting.as(ana.person(), () -> files.content(plan, action, id)))
        .isInstanceOf(NotFound.class);
    undo();
    assertThat(of(ana, action)).hasSize(1);
  }

  @Test
  void ofAPrivateActionAreForItsOwnSide() {
    var mine = action(true);
    var id = add(mine, "Margin.txt", TERMS);
    assertThat(of(ben, mine)).isEmpty();
    assertThatThrownBy(() -> Acting.as(ben.person(), () -> files.content(plan, mine, id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void areRefusedWhenEmptyNamelessOrTooMany() {
    assertThatThrownBy(() -> add(action, "Empty.txt", new byte[0])).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> add(action, "folder/", TERMS)).isInstanceOf(RuleBroken.class);
    for (int n = 0; n < 20; n++) {
      add(action, n + ".txt", TERMS);
    }
    assertThatThrownBy(() -> add(action, "21.txt", TERMS)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void areBroughtAndSavedByPrograms() {
    var token = Acting.as(ana.person(), () -> tokens.issue(ana, "test").secret());
    var path = "/api/v1/plans/" + plan + "/actions/" + action + "/files";
    assertThat(
            http.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "Terms.html", "text/html", TERMS))
                .header("Authorization", "Bearer " + token))
        .hasStatus(201);
    var id = of(ana, action).getFirst().id();
    assertThat(http.get().uri(path + "/" + id).header("Authorization", "Bearer " + token))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff");
  }

  private UnitId action(boolean onlyUs) {
    var addition = new Adding.Addition("action", null, null, onlyUs, Map.of("title", "Sign it"));
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private UUID add(UnitId to, String name, byte[] content) {
    return Acting.as(ana.person(), () -> files.add(plan, to, name, content, ana));
  }

  private List<Files.Kept> of(Member who, UnitId of) {
    return Acting.as(who.person(), () -> files.of(plan, of));
  }

  private void undo() {
    var revision = Acting.as(ana.person(), () -> plans.plan(plan)).revision();
    Acting.as(ana.person(), () -> undoing.undo(plan, revision, ana));
  }
}
