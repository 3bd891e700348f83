package dev.milepost.identity.export;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// What the other services have of users.
public interface SharesOfServices {

    /// Lets something be done with the shares of all services while they come. It begins once each service has begun to answer; ends in
    /// [ExportUnavailable] when one does not.
    ///
    /// @param authorization of the user, as it came
    Mono<Void> with(String authorization, Function<List<Share>, Mono<Void>> use);
}
