package tandem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import tandem.database.CountedStatements;

/// A test of the whole of Tandem on a real PostgreSQL. All of them share one application and one
/// server, so it starts once: no properties, profiles or mocked beans of a test's own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Tandem.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "tandem.database.url=",
      "tandem.database.throw-away=true",
      "tandem.jobs=off", // a test runs those it means, when it means them
      "tandem.chat.hosts=hooks.slack.com,127.0.0.1",
      "tandem.chat.plain-http=true"
    })
@AutoConfigureMockMvc
@Import(CountedStatements.class)
public @interface TandemTest {}
