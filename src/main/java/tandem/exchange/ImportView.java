package tandem.exchange;

import java.util.List;
import tandem.basics.Side;

/// A workbook that was read and not yet confirmed.
///
/// @param unread headings whose meaning its sender can say
public record ImportView(
    String id, String fileName, Side side, Reading reading, List<Unread> unread) {

  /// @param name the name of its input
  /// @param table the sheet it stands on
  public record Unread(String name, String table, String heading, List<Column> columns) {}

  static ImportView of(Uploads.Upload upload) {
    var used = upload.reading().mapping().meanings().values();
    var unread =
        upload.reading().unread().stream()
            .distinct()
            .map(it ->
                new Unread(
                    it.table().key() + ":" + it.text(),
                    it.table().sheet(),
                    it.text(),
                    it.table().columns().stream().filter(c -> !used.contains(c)).toList()))
            .toList();
    return new ImportView(
        upload.id().toString(), upload.fileName(), upload.side(), upload.reading(), unread);
  }
}
