package dev.milepost.identity.account.persistence;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.account.TooManyPasswords;
import java.text.Normalizer;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Argon2id with the parameters that OWASP recommends. A hash takes a core for a tenth of a second, so it runs on
/// threads of its own, and when too many wait the next one is refused rather than everybody slowed down.
@Component
class Argon2Passwords implements Passwords, DisposableBean {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS);
    private final String nobodysHash = hashed("nobody has this password");
    private final Scheduler hashing;

    Argon2Passwords(IdentityProperties properties) {
        IdentityProperties.Passwords passwords = properties.passwords();
        this.hashing =
                Schedulers.newBoundedElastic(passwords.atOnce(), passwords.queue(), "passwords");
    }

    @Override
    public Mono<String> hash(String password) {
        return onItsOwnThreads(() -> hashed(normal(password)));
    }

    @Override
    public Mono<Boolean> fits(String password, @Nullable String hash) {
        return onItsOwnThreads(() ->
                argon2.matches(normal(password), hash == null ? nobodysHash : hash)
                        && hash != null);
    }

    /// The same characters, whichever way the person's keyboard composes them.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private String hashed(String password) {
        return String.valueOf(argon2.encode(password));
    }

    private <T> Mono<T> onItsOwnThreads(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(hashing)
                .onErrorMap(RejectedExecutionException.class, _ -> new TooManyPasswords());
    }

    @Override
    public void destroy() {
        hashing.dispose();
    }
}
