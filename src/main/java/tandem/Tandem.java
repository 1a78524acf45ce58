package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// One joint plan, written together by a vendor and its channel partner.
@SpringBootApplication
public class Tandem {
  public static void main(String[] args) {
    var application = SpringApplication.run(Tandem.class, args);
    if (application.getEnvironment().getProperty("tandem.stop-when-ready", Boolean.class, false)) {
      SpringApplication.exit(application); // bin/run lets the JDK learn from such a start
    }
  }
}
