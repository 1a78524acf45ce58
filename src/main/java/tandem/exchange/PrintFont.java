package tandem.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font that travels with the product, and knows which letters it has.
final class PrintFont {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final byte[] bytes;
  private final CmapLookup letters;

  PrintFont(String file) {
    try (var in = Objects.requireNonNull(PrintFont.class.getResourceAsStream(FOLDER + file))) {
      bytes = in.readAllBytes();
      letters = new TTFParser().parse(new RandomAccessReadBuffer(bytes)).getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open() {
    return new java.io.ByteArrayInputStream(bytes);
  }

  /// The text with a box for each letter this font lacks; control characters are no letters at all.
  String printable(String text) {
    var result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> {
          var space = letter == '\n' || letter == '\t' || letter == '\r';
          var known = letter >= ' ' && letters.getGlyphId(letter) != 0;
          result.appendCodePoint(space || known ? letter : '□');
        });
    return result.toString();
  }
}
