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
  record Upload(UUID id, String fileName, Side side, Reading reading) {}

  /// Reads the file first, so that one that must be refused is never kept.
  @Transactional
  UUID send(String fileName, byte[] content, Side side, Member by) {
    reader.read(content, fileName, mapping(by), side);
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
        .param("name", fileName.length() > 300 ? fileName.substring(0, 300) : fileName)
        .param("side", side.name())
        .param("content", content)
        .update();
    return id;
  }

  @Transactional(readOnly = true)
  Upload upload(UUID id, Member by) {
    return jdbc.sql(
            "select file_name, side, content from exchange.upload where id = :id and plan is null")
        .param("id", id)
        .query((row, n) -> {
          var side = Side.valueOf(row.getString("side"));
          var reading =
              reader.read(row.getBytes("content"), row.getString("file_name"), mapping(by), side);
          return new Upload(id, row.getString("file_name"), side, reading);
        })
        .optional()
        .orElseThrow(() -> new NotFound(id));
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
      throw new NotFound(
          id); // confirmed twice at once: the other one wins, this one leaves no trace
    }
    jdbc.sql(
            """
            insert into exchange.mapping (organisation, meanings) values (:organisation, :meanings)
            on conflict (organisation) do update set meanings = excluded.meanings\
            """)
        .param("organisation", by.organisation().value())
        .param("meanings", upload.reading().mapping().asText())
        .update();
    return plan;
  }

  private Mapping mapping(Member by) {
    return jdbc.sql("select meanings from exchange.mapping where organisation = :organisation")
        .param("organisation", by.organisation().value())
        .query((row, n) -> Mapping.usual().and(Mapping.parse(row.getString(1))))
        .optional()
        .orElse(Mapping.usual());
  }
}
