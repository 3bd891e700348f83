package dev.milepost.kit.security;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.milepost.kit.problem.ProblemAutoConfiguration;
import dev.milepost.kit.problem.ProblemExceptionHandler;
import dev.milepost.kit.problem.ProblemMapping;
import dev.milepost.kit.web.OpenApiAutoConfiguration;
import dev.milepost.kit.web.PathPatterns;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// Makes a service a stateless OAuth 2 resource server that verifies every token itself (EDGE-2);
/// a missing or bad token is 401, a missing scope or role 403, both as problem details.
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain tokenRequired(
            ServerHttpSecurity http,
            ProblemExceptionHandler problems,
            VerifiedTokens tokens,
            ScopeRule scopes) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .cors(Customizer.withDefaults())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .authorizeExchange(paths -> paths.anyExchange().access(scopes))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::handle)
                                .accessDeniedHandler(problems::handle))
                .oauth2ResourceServer(resources ->
                        resources
                                .authenticationEntryPoint(problems::handle)
                                .accessDeniedHandler(problems::handle)
                                .bearerTokenConverter(tokens)
                                .jwt(jwt -> jwt.authenticationManager(tokens)))
                .build();
    }

    @Bean
    VerifiedTokens verifiedTokens(ReactiveJwtDecoder decoder) {
        JwtReactiveAuthenticationManager verifier = new JwtReactiveAuthenticationManager(decoder);
        verifier.setJwtAuthenticationConverter(authorities());
        return new VerifiedTokens(verifier, Clock.systemUTC(), Ticker.systemTicker());
    }

    /// Read once all operations are known: the service does not start while one has no scope.
    @Bean
    DeclaredScopes declaredScopes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations,
            SecurityProperties properties) {
        return DeclaredScopes.of(operations.getHandlerMethods(), properties.allPublicPaths());
    }

    @Bean
    ScopeRule scopeRule(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations,
            DeclaredScopes scopes,
            SecurityProperties properties) {
        return new ScopeRule(
                operations,
                scopes,
                properties.allPublicPaths(),
                PathPatterns.of(properties.forwardedPaths()));
    }

    @Bean
    ProblemMapping insufficientScopes() {
        return error -> error instanceof InsufficientScope scope ? scope.problem() : null;
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        return new QuickFirewall();
    }

    /// Requests are measured as a whole; each filter and each check on its own costs more than it tells.
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebFluxConfigurer currentUserParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CurrentUserArgumentResolver());
            }
        };
    }

    private static ReactiveJwtAuthenticationConverterAdapter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenAuthorities());
        return new ReactiveJwtAuthenticationConverterAdapter(converter);
    }

    /// Says of each operation which scope it needs, in its OpenAPI description.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalOperationCustomizer.class)
    static class Described {

        @Bean
        GlobalOperationCustomizer scopesOfOperations(DeclaredScopes scopes) {
            return (operation, handler) ->
                    operation.security(security(scopes.of(handler.getMethod())));
        }

        /// Alternatives, and an empty list for what needs no token.
        private static List<SecurityRequirement> security(List<Scope> scopes) {
            return scopes.stream()
                    .map(scope ->
                            new SecurityRequirement()
                                    .addList(OpenApiAutoConfiguration.BEARER, scope.value()))
                    .toList();
        }
    }
}
