package tandem.exchange;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// Workbooks on their way to become plans: sent, looked at, confirmed.
@Component
class Uploads {
  private final JdbcClient jdbc;
  private final PlanImport plans;
  private final WorkbookReader reader = new WorkbookReader();

  Uploads(JdbcClient jdbc, PlanImport plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /// A file and what was read from it; nothing of it is in a plan yet.
  ///
  /// @param said what its sender says some headings mean
  record Upload(UUID id, String fileName, Side side, Mapping said, Reading reading) {}

  /// Reads the file first, so that one that must be refused is never kept.
  @Transactional
  UUID send(String fileName, byte[] content, Side side, Member by) {
    var name = fileName.length() > 300 ? fileName.substring(0, 300) : fileName;
    reader.read(content, name, known(by), side);
    var id = UUID.randomUUID();
    jdbc.sql(
            "delete from exchange.upload where person = :person and plan is null and at < now() - interval '7 days'")
        .param("person", by.person().value())
        .update();
    jdbc.sql(
            """
            insert into exchange.upload (id, person, file_name, side, content)
            values (:id, :person, :name, :side, :content)\
            """)
        .param("id", id)
        .param("person", by.person().value())
        .param("name", name)
        .param("side", side.name())
        .param("content", content)
        .update();
    return id;
  }

  /// @throws NotFound also if somebody else sent it, or it is a plan by now
  @Transactional(readOnly = true)
  Upload upload(UUID id, Member by) {
    return jdbc.sql(
            """
            select file_name, side, meanings, content from exchange.upload
             where id = :id and person = :person and plan is null\
            """)
        .param("id", id)
        .param("person", by.person().value())
        .query((row, n) -> {
          var name = row.getString("file_name");
          var side = Side.valueOf(row.getString("side"));
          var said = Mapping.parse(row.getString("meanings"));
          var reading = reader.read(row.getBytes("content"), name, known(by).and(said), side);
          return new Upload(id, name, side, said, reading);
        })
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// Says what headings mean: in this file at once, in the next ones when it has become a plan.
  @Transactional
  void say(UUID id, Mapping said, Member by) {
    var kept =
        jdbc.sql(
                """
                update exchange.upload set meanings = :said
                 where id = :id and person = :person and plan is null\
                """)
            .param("said", said.asText())
            .param("id", id)
            .param("person", by.person().value())
            .update();
    if (kept == 0) {
      throw new NotFound(id);
    }
  }

  /// Writes the plan, or nothing; the meaning of the headings is kept for the next file.
  @Transactional
  PlanId confirm(UUID id, Member by) {
    var upload = upload(id, by);
    if (upload.reading().hasErrors()) {
      throw RuleBroken.in("file", "import.has-errors");
    }
    var plan = plans.write(upload.reading().sheet(), upload.side(), by);
    var claimed =
        jdbc.sql(
                "update exchange.upload set plan = :plan, content = '' where id = :id and plan is null")
            .param("plan", plan.value())
            .param("id", id)
            .update();
    if (claimed == 0) {
      // confirmed twice at once: the other one wins, this one leaves no trace
      throw new NotFound(id);
    }
    jdbc.sql(
            """
            insert into exchange.mapping (organisation, meanings) values (:organisation, :meanings)
            on conflict (organisation) do update set meanings = excluded.meanings\
            """)
        .param("organisation", by.organisation().value())
        .param("meanings", known(by).and(upload.reading().mapping()).asText())
        .update();
    return plan;
  }

  /// What headings mean in the workbooks of their organisation, as far as anybody said.
  private Mapping known(Member by) {
    return jdbc.sql("select meanings from exchange.mapping where organisation = :organisation")
        .param("organisation", by.organisation().value())
        .query((row, n) -> Mapping.parse(row.getString(1)))
        .optional()
        .orElse(Mapping.usual());
  }
}
