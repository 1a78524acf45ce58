package tandem.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.access.SignedIn;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document: names as the calls write them, ids and versions as texts.
@Configuration(proxyBeanMethods = false)
class Document {
  static {
    SpringDocUtils.getConfig()
        .addAnnotationsToIgnore(SignedIn.class)
        .replaceWithClass(PlanId.class, String.class)
        .replaceWithClass(UnitId.class, String.class)
        .replaceWithClass(PersonId.class, String.class)
        .replaceWithClass(OrganisationId.class, String.class)
        .replaceWithClass(Version.class, String.class)
        .replaceWithClass(JsonNode.class, Object.class);
  }

  @Bean
  OpenAPI openApi() {
    var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    return new OpenAPI()
        .info(new Info().title("Tandem").version("v1"))
        .components(new Components().addSecuritySchemes("token", bearer))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  GlobalOperationCustomizer sentences(Calls calls) {
    return (operation, call) -> operation.summary(calls.sentence(call, Locale.ENGLISH));
  }

  @Bean
  ModelResolver snakeCase() {
    var names = Json31.mapper().copy();
    names.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    return new ModelResolver(names).openapi31(true);
  }
}
