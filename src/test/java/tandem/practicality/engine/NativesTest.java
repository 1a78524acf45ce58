package tandem.practicality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {
  @Test
  void removesWhatDeadProcessesLeftButNothingElse(@TempDir Path temporary) throws IOException {
    var old = folder(temporary, "ortools-java1", Duration.ofDays(1));
    var fresh = folder(temporary, "ortools-java2", Duration.ofMinutes(1));
    var other = folder(temporary, "elsewhere", Duration.ofDays(1));

    Natives.removeLeftovers(temporary);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
  }

  private static Path folder(Path in, String name, Duration age) throws IOException {
    var folder = Files.createDirectory(in.resolve(name));
    Files.writeString(folder.resolve("library.so"), "");
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    return folder;
  }
}
