package dev.milepost.identity.export;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserExport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives users everything that there is of them (ID-9): one export of a user at a time, and so many in an hour.
@Component
public class ExportHandler {

    private static final String OWN = "account";

    private final ExportAllowances allowances;
    private final SharesOfServices services;
    private final UserExport own;
    private final ExportProperties properties;
    private final Clock clock;

    ExportHandler(
            ExportAllowances allowances,
            SharesOfServices services,
            UserExport own,
            ExportProperties properties,
            Clock clock) {
        this.allowances = allowances;
        this.services = services;
        this.own = own;
        this.properties = properties;
        this.clock = clock;
    }

    /// @param authorization of the user, with which the services are asked
    /// @param sending sends an export; what it ends in the caller gets
    public Mono<Void> handle(
            UserId user, String authorization, Function<Export, Mono<Void>> sending) {
        return Mono.usingWhen(
                allowances.take(user).thenReturn(user),
                _ -> sent(user, authorization, sending),
                _ -> Mono.empty(),
                (_, error) -> ended(user, error),
                allowances::done);
    }

    private Mono<Void> sent(
            UserId user, String authorization, Function<Export, Mono<Void>> sending) {
        return services.with(authorization, shares -> sending.apply(export(user, shares)))
                .timeout(properties.longest());
    }

    private Mono<Void> ended(UserId user, Throwable error) {
        return error instanceof ExportUnavailable
                ? allowances.giveBack(user)
                : allowances.done(user);
    }

    private Export export(UserId user, List<Share> shares) {
        List<Share> all = new ArrayList<>(shares);
        all.addFirst(new Share(OWN, own.of(user)));
        all.add(endingWith(allowances.done(user), all.removeLast()));
        return new Export(clock.instant(), user, all);
    }

    /// Before the client sees the end, so that it may ask for another one at once.
    private static Share endingWith(Mono<Void> end, Share last) {
        return new Share(last.name(), last.body().concatWith(end.then(Mono.empty())));
    }
}
