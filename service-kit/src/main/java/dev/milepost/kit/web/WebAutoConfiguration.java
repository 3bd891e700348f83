package dev.milepost.kit.web;

import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Gives a service the filters and the paging that all share.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class WebAutoConfiguration {

    @Bean
    RequestIdFilter requestIdFilter() {
        RequestIdInLogs.register();
        return new RequestIdFilter();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestTimeoutFilter requestTimeoutFilter(
            @Value("${milepost.web.request-timeout:30s}") Duration timeout,
            @Value("${milepost.web.long-timeout:5m}") Duration longTimeout,
            @Value("${milepost.web.long-paths:/internal/v1/user-data}") List<String> longPaths) {
        return new RequestTimeoutFilter(timeout, longTimeout, PathPatterns.of(longPaths));
    }

    /// Lets enum values in paths and queries be written in any case, as in bodies (API-1).
    @Bean
    WebFluxConfigurer lenientParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                ApplicationConversionService.addApplicationConverters(registry);
            }
        };
    }

    /// A number is no text and no date, and nothing is nothing but null: what has the wrong type is refused.
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return json ->
                json.defaultLeniency(false)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                texts ->
                                        texts.setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Float,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Boolean,
                                                        CoercionAction.Fail))
                        .withCoercionConfig(
                                LogicalType.Enum,
                                names ->
                                        names.setCoercion(
                                                CoercionInputShape.EmptyString,
                                                CoercionAction.Fail));
    }

    @Bean
    MergePatches mergePatches(JsonMapper json, Validator validator) {
        return new MergePatches(json, validator);
    }

    @Bean
    Cursors cursors(JsonMapper json) {
        return new Cursors(json);
    }
}
