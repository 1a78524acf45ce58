package tandem.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.benchmarks.Jar;
import tandem.database.SameDatabase;

/// The packaged Tandem as a second process on the database of these tests. Starts when the first
/// journey asks for it, and ends with them.
@Component
class OtherProcess implements DisposableBean {
  private final SameDatabase database;
  private Jar jar;

  OtherProcess(SameDatabase database) {
    this.database = database;
  }

  synchronized int port() throws IOException {
    if (jar == null) {
      var folder = Files.createDirectories(Path.of("target", "other-process"));
      jar = Jar.besideOthers(database.address(), folder.resolve("tandem.log"));
    }
    return jar.address().getPort();
  }

  @Override
  public synchronized void destroy() throws InterruptedException {
    if (jar != null) {
      jar.close();
    }
  }
}
