package tandem.api;

import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.basics.Id;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/// How JSON is written and read: `snake_case`, ids as texts, no unknown fields, and nothing taken
/// for a text or a whole number that is none.
@Configuration(proxyBeanMethods = false)
class Json {
  @Bean
  JsonMapperBuilderCustomizer house() {
    return json ->
        json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                LogicalType.Textual,
                text -> {
                  text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                })
            .addModule(
                new SimpleModule("house")
                    .addSerializer(Id.class, new ToStringSerializer(Id.class))
                    .addDeserializer(String.class, new PlainText())
                    .addDeserializer(LocalDate.class, new PlainDay()));
  }
}
