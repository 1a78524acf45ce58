package tandem.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates of the viewer's organisation: everybody there may use, keep and remove them.
@Component
class OwnTemplates {
  private static final int MOST = 100;
  private static final TypeReference<List<Piece>> PIECES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Plans plans;
  private final Shapes shapes;

  OwnTemplates(JdbcClient jdbc, JsonMapper json, Plans plans, Shapes shapes) {
    this.jdbc = jdbc;
    this.json = json;
    this.plans = plans;
    this.shapes = shapes;
  }

  @Transactional(readOnly = true)
  List<Template> all() {
    return jdbc.sql(
            "select id, name, about, pieces from templates.template order by lower(name), id")
        .query((row, n) -> template(row))
        .list();
  }

  /// Keeps what one's own side wrote in a plan. The other side's words stay in the plan.
  ///
  /// @throws RuleBroken naming `name` or `about`
  @Transactional
  Template keep(PlanId plan, String name, String about, Member by) {
    if (name.isBlank() || name.length() > 200 || name.indexOf(0) >= 0) {
      throw RuleBroken.in("name", "template.name-missing");
    }
    if (about.length() > 500 || about.indexOf(0) >= 0) {
      throw RuleBroken.in("about", "template.about-too-long");
    }
    var pieces = new PiecesOf(plans.draft(plan), shapes).ours();
    if (pieces.isEmpty()) {
      throw RuleBroken.in("name", "template.nothing-ours");
    }
    if (all().size() >= MOST) {
      throw RuleBroken.in("name", "template.too-many", MOST);
    }
    var template = new Template(UUID.randomUUID().toString(), name.strip(), about.strip(), pieces);
    jdbc.sql(
            """
            insert into templates.template (id, organisation, name, about, pieces)
            values (:id, :organisation, :name, :about, cast(:pieces as jsonb))\
            """)
        .param("id", UUID.fromString(template.key()))
        .param("organisation", by.organisation().value())
        .param("name", template.name())
        .param("about", template.about())
        .param("pieces", json.writeValueAsString(pieces))
        .update();
    return template;
  }

  /// Plans that began with it stay as they are.
  @Transactional
  void remove(UUID id) {
    if (jdbc.sql("delete from templates.template where id = :id").param("id", id).update() == 0) {
      throw new NotFound(id);
    }
  }

  private Template template(ResultSet row) throws SQLException {
    return new Template(
        row.getString("id"),
        row.getString("name"),
        row.getString("about"),
        json.readValue(row.getString("pieces"), PIECES));
  }
}
