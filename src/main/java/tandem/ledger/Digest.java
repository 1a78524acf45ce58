package tandem.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The SHA-256 that chains an entry to its predecessor.
final class Digest {
  private Digest() {}

  /// Over the predecessor's digest and each part with its length before it, so that no two entries
  /// read alike.
  static byte[] of(byte[] predecessor, Entry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(predecessor);
      part(out, entry.plan());
      out.writeLong(entry.revision());
      out.writeInt(entry.position());
      part(out, entry.subject());
      part(out, entry.about());
      part(out, entry.field());
      part(out, entry.before());
      part(out, entry.after());
      part(out, entry.person());
      part(out, entry.organisation());
      part(out, entry.at());
      part(out, entry.reason());
      part(out, entry.suggestion());
      part(out, entry.privateTo());
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void part(DataOutputStream out, @Nullable Object part) throws IOException {
    if (part == null) {
      out.writeInt(-1);
      return;
    }
    var utf8 = part.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
