package tandem.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.basics.NotFound;

/// Static files, whose addresses change with their content so that browsers may keep them for good.
@Controller
public class Assets {
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /// One file, because htmx begins at once and would not know of extensions that come later.
  private static final List<String> SCRIPTS =
      List.of(
          "htmx.min.js",
          "hx-sse.min.js",
          "edit-in-place.js",
          "live.js",
          "presence.js",
          "unsaved.js",
          "saved.js",
          "looked.js",
          "numbers-keys.js",
          "matrix-keys.js",
          "opened.js",
          "folded.js",
          "palette.js");

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();

  public Assets() throws IOException {
    var found = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
    for (var file : found) {
      add(String.valueOf(file.getFilename()), file.getContentAsByteArray());
    }
    add("pages.js", together(SCRIPTS));
  }

  private byte[] together(List<String> names) {
    var all = new ByteArrayOutputStream();
    for (var name : names) {
      all.writeBytes(Objects.requireNonNull(files.get(addresses.get(name)), name));
      all.write('\n');
    }
    return all.toByteArray();
  }

  private void add(String name, byte[] content) {
    var dot = name.lastIndexOf('.');
    var address = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    addresses.put(name, address);
    files.put(address, content);
  }

  /// @param name without folders: `tandem.css`
  String path(String name) {
    var file = Path.of(name).getFileName().toString();
    var address = addresses.get(file);
    if (address == null) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return "/assets/" + address;
  }

  @GetMapping("/assets/{address}")
  ResponseEntity<byte[]> file(@PathVariable String address) {
    var content = files.get(address);
    if (content == null) {
      throw new NotFound(address);
    }
    var type = MediaTypeFactory.getMediaType(address).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return ResponseEntity.ok()
        .cacheControl(FOR_GOOD)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .contentType(type)
        .body(content);
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
