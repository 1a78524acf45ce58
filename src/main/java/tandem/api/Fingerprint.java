package tandem.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/// Tells whether two requests ask for the same: the SHA-256 of where they go and what they bring.
final class Fingerprint {
  private Fingerprint() {}

  static byte[] of(HttpServletRequest request) throws IOException, ServletException {
    var digest = sha256();
    update(digest, request.getRequestURI() + "?" + request.getQueryString());
    if (Call.isInParts(request)) {
      for (var part : request.getParts()) {
        update(digest, part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize());
        update(digest, part.getInputStream());
      }
    } else {
      update(digest, request.getInputStream());
    }
    return digest.digest();
  }

  /// Of a form without its own key, and without the token that every session has another of.
  static byte[] ofForm(HttpServletRequest request, String key) {
    var digest = sha256();
    update(digest, request.getRequestURI());
    request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().equals(key) && !field.getKey().equals("_csrf"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> {
          update(digest, field.getKey());
          for (var value : field.getValue()) {
            update(digest, value);
          }
        });
    return digest.digest();
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static void update(MessageDigest digest, InputStream body) throws IOException {
    try (body) {
      var some = new byte[8192];
      for (int read = body.read(some); read >= 0; read = body.read(some)) {
        digest.update(some, 0, read);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
