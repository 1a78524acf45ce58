package tandem.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import tandem.basics.RuleBroken;

/// Looks at an uploaded file before anything opens it: its size, its kind, and what it would unpack
/// to.
final class PackageGate {
  static final int MOST_BYTES = 20 * 1024 * 1024;

  /// Five sheets of 5,000 full rows unpack to less; the workbook in memory takes some ten times as
  /// much.
  static final long MOST_UNPACKED = 32L * 1024 * 1024;

  static final int MOST_ENTRIES = 500;
  static final int MOST_ROWS = 5_000;

  private PackageGate() {}

  static void check(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw refused("too-large", MOST_BYTES / 1024 / 1024);
    }
    if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refused("old-or-encrypted");
    }
    if (!begins(file, 'P', 'K', 3, 4)) {
      throw refused("not-a-workbook");
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      unpack(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw refused("damaged");
    }
  }

  static RuleBroken refused(String why, Object... details) {
    return RuleBroken.in("file", "exchange.file." + why, details);
  }

  private static boolean begins(byte[] file, int... with) {
    for (var i = 0; i < with.length; i++) {
      if (i >= file.length || (file[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static void unpack(ZipInputStream zip) throws IOException {
    var names = new HashSet<String>();
    var left = MOST_UNPACKED;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var name = entry.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        throw refused("damaged");
      }
      if (name.endsWith("vbaproject.bin")) {
        throw refused("macros");
      }
      if (names.size() > MOST_ENTRIES) {
        throw refused("unpacks-too-large");
      }
      left -= name.equals("[content_types].xml") ? types(zip) : rows(zip, name, left);
    }
    if (names.stream().noneMatch(name -> name.startsWith("xl/"))) {
      throw refused("not-a-workbook");
    }
  }

  private static long types(InputStream part) throws IOException {
    var bytes = part.readNBytes(1024 * 1024);
    var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    if (text.contains("macroenabled") || text.contains("vbaproject")) {
      throw refused("macros");
    }
    if (part.read() != -1) {
      throw refused("unpacks-too-large");
    }
    return bytes.length;
  }

  /// Unpacks one part to nowhere, counting bytes and, in a sheet, the ends of rows.
  private static long rows(InputStream part, String name, long left) throws IOException {
    var count = new RowCount();
    var buffer = new byte[8192];
    long size = 0;
    for (var n = part.read(buffer); n >= 0; n = part.read(buffer)) {
      size += n;
      if (size > left) {
        throw refused("unpacks-too-large");
      }
      if (name.startsWith("xl/worksheets/") && count.after(buffer, n) > MOST_ROWS) {
        throw refused("too-many-rows", MOST_ROWS);
      }
    }
    return size;
  }

  /// Counts `<row` and `<x:row` in a stream of bytes.
  private static final class RowCount {
    private static final byte[] ROW = {'r', 'o', 'w'};
    private int matched;
    private int before;
    private int rows;
    private boolean opened;

    int after(byte[] buffer, int length) {
      for (var i = 0; i < length; i++) {
        var letter = buffer[i];
        if (matched == ROW.length) {
          rows += opened && (letter == ' ' || letter == '>' || letter == '/') ? 1 : 0;
          matched = 0;
        }
        if (matched == 0) {
          opened = before == '<' || before == ':';
        }
        matched = letter == ROW[matched] ? matched + 1 : 0;
        before = letter;
      }
      return rows;
    }
  }
}
