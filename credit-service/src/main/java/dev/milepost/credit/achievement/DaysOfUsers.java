package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/// The days on which users did something.
public interface DaysOfUsers {

    Mono<ActiveDays> of(UserId user);

    Mono<Void> add(UserId user, LocalDate day);

    Mono<Void> replace(UserId user, ActiveDays days);
}
