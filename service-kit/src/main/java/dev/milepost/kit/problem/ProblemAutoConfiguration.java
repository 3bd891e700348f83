package dev.milepost.kit.problem;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service its one shape of errors.
@AutoConfiguration(
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
        beforeName =
                "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ProblemAutoConfiguration {

    @Bean
    ProblemExceptionHandler problemExceptionHandler(
            ObjectProvider<ProblemMapping> mappings,
            ObjectProvider<OutageRule> outages,
            JsonMapper json) {
        Stream<ProblemMapping> own = Stream.of(new SecurityMappings(), new RequestMappings());
        return new ProblemExceptionHandler(
                Stream.concat(mappings.orderedStream(), own).toList(),
                outages.orderedStream().toList(),
                json);
    }

    /// What Security's firewall does not let in is a bad request as any other.
    @Bean
    ServerExchangeRejectedHandler rejectedRequests(ProblemExceptionHandler problems) {
        return (exchange, _) ->
                problems.handle(exchange, new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
