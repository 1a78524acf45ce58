package tandem.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One Tandem to a folder. The lock file names the process that holds it; the system frees it when
/// that process ends, however it ends.
record HomeLock(Path home) implements AutoCloseable {
  /// Strongly held: a channel that is garbage collected gives its lock up, and the next Tandem
  /// stops a live database.
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  static HomeLock take(Path home) throws IOException {
    var file = home.resolve("lock");
    if (HELD.containsKey(home)) {
      throw new HomeInUse(
          home, holder(file)); // to open and close the file once more would free our own lock
    }
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new HomeInUse(home, holder(file));
    }
    HELD.put(home, channel);
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new HomeLock(home);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String holder(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  @Override
  public void close() throws IOException {
    var channel = HELD.remove(home);
    if (channel != null) {
      channel.close();
    }
  }
}
