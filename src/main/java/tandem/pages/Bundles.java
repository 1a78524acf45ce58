package tandem.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One bundle a module and language, `goals.properties` and `goals_de.properties`, all read as one:
/// a page asks for thousands of texts. Where a language lacks one it is English.
@Configuration(proxyBeanMethods = false)
class Bundles {
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  @Bean
  static MessageSource messageSource() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var languages = new HashMap<String, Map<String, String>>();
    for (var file : found) {
      var name = String.valueOf(file.getFilename()).replace(".properties", "");
      var language = name.contains("_") ? name.substring(name.indexOf('_') + 1) : ENGLISH;
      var texts = new Properties();
      texts.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
      var known = languages.computeIfAbsent(language, it -> new HashMap<>());
      texts.forEach((key, text) -> known.put(key.toString(), text.toString()));
    }
    return new AllTexts(languages);
  }

  private static final class AllTexts extends AbstractMessageSource {
    private final Map<String, Map<String, String>> languages;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    AllTexts(Map<String, Map<String, String>> languages) {
      this.languages = languages;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
      var text = languages.getOrDefault(locale.getLanguage(), Map.of()).get(code);
      return text == null ? languages.getOrDefault(ENGLISH, Map.of()).get(code) : text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
      var text = resolveCodeWithoutArguments(code, locale);
      return text == null
          ? null
          : formats.computeIfAbsent(text, it -> new MessageFormat(it, Locale.ENGLISH));
    }
  }
}
