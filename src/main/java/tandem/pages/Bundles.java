package tandem.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One bundle a module, all read as one. Without the language of the request it is English.
@Configuration(proxyBeanMethods = false)
class Bundles {
  @Bean
  static MessageSource messageSource() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(found)
            .map(it -> String.valueOf(it.getFilename()).replace(".properties", ""))
            .filter(it -> it.indexOf('_') < 0)
            .map(it -> "messages." + it)
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(Locale.ENGLISH);
    return source;
  }
}
