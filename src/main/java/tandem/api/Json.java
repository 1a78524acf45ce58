package tandem.api;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.basics.Id;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// How JSON is written and read: `snake_case`, ids as texts, and no unknown fields.
@Configuration(proxyBeanMethods = false)
class Json {
  @Bean
  JsonMapperBuilderCustomizer house() {
    return json ->
        json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(
                new SimpleModule("ids").addSerializer(Id.class, new ToStringSerializer(Id.class)));
  }
}
