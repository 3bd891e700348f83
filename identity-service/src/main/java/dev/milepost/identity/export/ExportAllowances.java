package dev.milepost.identity.export;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// How many exports users may begin.
public interface ExportAllowances {

    /// Ends in [ExportUnderWay] while another one of the user is, and in [TooManyExports] when the user has had enough for now.
    Mono<Void> take(UserId user);

    /// The export is over.
    Mono<Void> done(UserId user);

    /// The export could not begin, and does not count.
    Mono<Void> giveBack(UserId user);
}
