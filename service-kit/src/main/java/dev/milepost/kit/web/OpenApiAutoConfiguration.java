package dev.milepost.kit.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// Describes a service's API as OpenAPI 3.1 at `/v3/api-docs` (API-10).
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class OpenApiAutoConfiguration {

    /// What operations call the way in which their tokens come.
    public static final String BEARER = "bearer";

    /// Names the fields in the document as they are named in the JSON.
    @Bean
    @ConditionalOnMissingBean
    ModelResolver snakeCaseFields(ObjectMapperProvider mappers) {
        return new ModelResolver(
                mappers.jsonMapper()
                        .copy()
                        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, UserId.class);
        SecurityScheme scheme =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Milepost " + service).version("v1"))
                .addServersItem(new Server().url("/").description("Where this document was read"))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
