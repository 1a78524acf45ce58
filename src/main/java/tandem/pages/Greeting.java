package tandem.pages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.FirstPerson;

/// Says where Tandem is to be found, and how the first person gets in.
@Component
class Greeting {
  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final FirstPerson firstPerson;
  private final String url;

  Greeting(FirstPerson firstPerson, @Value("${tandem.url}") String url) {
    this.firstPerson = firstPerson;
    this.url = url;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    LOG.info("Tandem is at {}", url);
    firstPerson
        .way()
        .ifPresent(
            way -> LOG.info("Nobody is there yet. The first person comes in at {}{}", url, way));
  }
}
