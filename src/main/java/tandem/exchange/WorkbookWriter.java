package tandem.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tandem.basics.RuleBroken;
import tandem.exchange.Column.Table;

/// Writes a plan as the workbook that `WorkbookReader` reads back without loss. Equal plans give
/// equal bytes.
public final class WorkbookWriter {
  /// The first moment a zip can tell: the bytes must not depend on when they were written.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /// @throws RuleBroken when a text is longer than a cell can hold
  public byte[] write(PlanSheet plan) {
    try (var workbook = new XSSFWorkbook()) {
      var about = workbook.getProperties().getCoreProperties();
      about.setCreator("Tandem");
      about.setCreated(Optional.of(new Date(0)));
      about.setModified(Optional.of(new Date(0)));
      new SheetWriter(workbook, Table.PLAN).writeFields(PlanRows.fields(plan));
      new SheetWriter(workbook, Table.STRATEGIES).write(PlanRows.strategies(plan));
      new SheetWriter(workbook, Table.GOALS).write(PlanRows.goals(plan));
      new SheetWriter(workbook, Table.PEOPLE).write(PlanRows.people(plan));
      new SheetWriter(workbook, Table.ACTIONS).write(PlanRows.actions(plan));
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return withoutTimes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withoutTimes(byte[] file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }
}
