package tandem.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A role of PostgreSQL and its password.
record Login(String role, String password) {

  /// A login that every process with the same first login arrives at by itself, so no further
  /// secret needs a place.
  Login derived(String forRole) {
    if (password.isEmpty()) {
      throw new IllegalStateException(
          "Without a password for "
              + role
              + ", set TANDEM_DATABASE_OWNERPASSWORD and TANDEM_DATABASE_APPPASSWORD");
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return new Login(
          forRole, HexFormat.of().formatHex(mac.doFinal(forRole.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return role;
  }
}
