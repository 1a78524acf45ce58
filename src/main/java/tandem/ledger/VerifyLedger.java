package tandem.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The command `--verify-ledger`: checks the hash chain of every book, says what it found, and
/// ends. Its exit code is 0 if all books add up, and 2 if one does not.
@Component
@Order(0)
class VerifyLedger implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(VerifyLedger.class);

  private final HashChain chain;
  private final ConfigurableApplicationContext context;

  VerifyLedger(HashChain chain, ConfigurableApplicationContext context) {
    this.chain = chain;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption("verify-ledger")) {
      return;
    }
    var breaks = chain.breaks();
    breaks.forEach(b ->
        LOG.error("The book of plan {} does not add up at revision {}", b.plan(), b.revision()));
    if (breaks.isEmpty()) {
      LOG.info("Every book adds up.");
    }
    System.exit(SpringApplication.exit(context, () -> breaks.isEmpty() ? 0 : 2));
  }
}
