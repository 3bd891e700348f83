package dev.milepost.identity.account;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Signs people up: 409 `EMAIL_ALREADY_REGISTERED` when the address is taken (ID-1).
@Component
public class SignUpHandler {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final MeterRegistry meters;

    SignUpHandler(Accounts accounts, Passwords passwords, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<Account> handle(SignUp command) {
        return passwords
                .hash(command.password())
                .flatMap(hash -> accounts.add(Account.registered(command, clock.instant()), hash))
                .doOnNext(_ -> meters.counter("milepost.accounts.registered").increment());
    }
}
