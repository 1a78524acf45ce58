package tandem.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// Reads a joint plan from a workbook somebody sent: no byte of it is trusted.
public final class WorkbookReader {
  static {
    ZipSecureFile.setMaxEntrySize(PackageGate.MOST_UNPACKED);
    ZipSecureFile.setMaxFileCount(PackageGate.MOST_ENTRIES);
  }

  /// @throws RuleBroken for a file that cannot or must not be read
  public Reading read(InputStream file, String fileName, Mapping mapping, Side importing)
      throws IOException {
    return read(file.readNBytes(PackageGate.MOST_BYTES + 1), fileName, mapping, importing);
  }

  /// @param fileName for the title of a plan that has none
  /// @param importing the side whose numbers these are; the other side's gaps become blanks
  /// @throws RuleBroken for a file that cannot or must not be read
  public Reading read(byte[] file, String fileName, Mapping mapping, Side importing) {
    PackageGate.check(file);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return new PlanReading(workbook, fileName, mapping, importing).read();
    } catch (RuleBroken refusal) {
      throw refusal;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Damage shows late and in any shape: POI opens the parts of a workbook as they are asked
      // for.
      throw PackageGate.refused("damaged");
    }
  }
}
