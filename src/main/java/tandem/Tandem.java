package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// One joint plan, written together by a vendor and its channel partner.
@SpringBootApplication
public class Tandem {
  public static void main(String[] args) {
    SpringApplication.run(Tandem.class, args);
  }
}
