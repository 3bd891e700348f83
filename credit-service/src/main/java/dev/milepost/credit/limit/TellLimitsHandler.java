package dev.milepost.credit.limit;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Works out what a user may have and tells it as a new version. Whatever changes tier or perks calls it in the transaction
/// of that change.
@Component
public class TellLimitsHandler {

    private final LimitsOfUsers users;
    private final CurrentLimits current;
    private final Outbox outbox;

    TellLimitsHandler(LimitsOfUsers users, CurrentLimits current, Outbox outbox) {
        this.users = users;
        this.current = current;
        this.outbox = outbox;
    }

    public Mono<Void> handle(TellLimits command) {
        return users.lock(command.user()).then(Mono.defer(() -> raised(command)));
    }

    /// Tells the first version, unless that was done.
    Mono<Void> start(UserId user) {
        return users.locked(user)
                .filter(limits -> limits.version() == UserLimits.UNTOLD)
                .flatMap(_ -> raised(TellLimits.withPerksOf(user)));
    }

    /// The user's limits are locked.
    private Mono<Void> raised(TellLimits command) {
        return users.raise(command.user(), command.tier()).flatMap(current::of).flatMap(this::tell);
    }

    private Mono<Void> tell(EffectiveLimits limits) {
        UserId user = limits.user().user();
        return outbox.append(
                List.of(new OutgoingEvent(user.value(), user, LimitsChangedV1.of(limits))));
    }
}
