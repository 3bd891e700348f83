package dev.milepost.kit.security;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys that an issuer of tokens publishes as a JSON Web Key Set. Whatever tokens come, they are fetched once in half a minute
/// at most, by all requests together; and at least so often while tokens come, so a key that the issuer publishes a minute before it
/// signs is known in time. Known keys serve meanwhile, also while the issuer does not answer. As long as none are known a failed fetch
/// is repeated after a second.
///
/// Spring's own source fetches once per token that names an unknown key, and Nimbus's wait for the answer on the thread that
/// asks, and let two fetches through in each interval.
public final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {

    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration PAUSE_BEFORE_THE_FIRST = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Mono<JWKSet> fetch;
    private final Ticker ticker;
    private final AtomicReference<@Nullable Attempt> latest = new AtomicReference<>();
    private volatile @Nullable JWKSet known;

    /// @param address of the JSON Web Key Set
    public IssuerKeys(String address) {
        this(address, Ticker.systemTicker());
    }

    IssuerKeys(String address, Ticker ticker) {
        this.ticker = ticker;
        this.fetch =
                WebClient.create(address)
                        .get()
                        .retrieve()
                        .bodyToMono(String.class)
                        .timeout(PATIENCE)
                        .map(IssuerKeys::parsed)
                        .doOnNext(keys -> known = keys)
                        .doOnError(error -> unreachable(address, error));
    }

    /// The keys that a token may be signed with; none when it names one that is not known. Ends in an error only when the
    /// issuer does not answer and the key is none of those that are known.
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            return Flux.empty();
        }
        String id = token.getHeader().getKeyID();
        Mono<JWKSet> fetched = fetchedLately();
        JWKSet present = known;
        if (present == null || matching(present, id).isEmpty()) {
            return fetched.flatMapIterable(keys -> matching(keys, id));
        }
        fetched.subscribe(_ -> {}, _ -> {}); // goes on by itself, and was logged when it failed
        return Flux.fromIterable(matching(present, id));
    }

    /// What the latest fetch brings, or brought; a new one when it is time.
    private Mono<JWKSet> fetchedLately() {
        long now = ticker.read();
        Attempt before = latest.get();
        if (before != null && now - before.at() < pause().toNanos()) {
            return before.result();
        }
        Attempt next = new Attempt(now, fetch.cache());
        Attempt winner = latest.compareAndSet(before, next) ? next : latest.get();
        return winner == null ? next.result() : winner.result();
    }

    private Duration pause() {
        return known == null ? PAUSE_BEFORE_THE_FIRST : PAUSE;
    }

    private static List<JWK> matching(JWKSet keys, @Nullable String id) {
        return keys.getKeys().stream()
                .filter(key -> id == null || id.equals(key.getKeyID()))
                .toList();
    }

    private static JWKSet parsed(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException(
                    "What the issuer publishes is no key set", unreadable);
        }
    }

    private static void unreachable(String address, Throwable error) {
        log.atWarn()
                .addKeyValue("address", address)
                .addKeyValue("reason", error.toString())
                .log("Keys of tokens could not be fetched");
    }

    /// @param at when it began, by the ticker
    private record Attempt(long at, Mono<JWKSet> result) {}
}
