package dev.milepost.gateway.apikey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.apikey.ApiKeyExchange.ApiKeyRefused;
import dev.milepost.kit.security.ApiKeySecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@DisplayName("ID-7: what the gateway remembers of API keys")
class ApiKeyTokensTests {

    private static final int MOST = 100;
    private static final ApiKeyProperties PROPERTIES =
            new ApiKeyProperties(
                    "secret",
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    MOST,
                    Duration.ofSeconds(2),
                    20);

    private final Random random = new Random(7);
    private final ApiKeySecret key = ApiKeySecret.next(random);
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isAskedAboutOnceInThreeSeconds() {
        ApiKeyTokens tokens = remembering(Mono.fromSupplier(() -> "token-" + asked));
        expect(tokens, "token-1");
        pass(Duration.ofMillis(2_900));
        expect(tokens, "token-1");
        pass(Duration.ofMillis(200));
        expect(tokens, "token-2");
    }

    @Test
    void isAskedAboutOnceByAllWhoComeAtTheSameTime() {
        Sinks.One<String> answer = Sinks.one();
        ApiKeyTokens tokens = remembering(answer.asMono());
        Disposable impatient = tokens.of(key).subscribe();
        Mono<String> patient = tokens.of(key).cache();
        Disposable waiting = patient.subscribe();
        impatient.dispose();
        answer.tryEmitValue("token").orThrow();
        StepVerifier.create(patient).expectNext("token").verifyComplete();
        assertThat(asked).hasValue(1);
        assertThat(waiting.isDisposed()).isTrue();
    }

    /// As when one question, on its way to a connection, lets another go on.
    @Test
    void isAskedAboutOnceByWhoComesInTheMiddleOfTheQuestion() {
        AtomicReference<@Nullable ApiKeyTokens> tokens = new AtomicReference<>();
        List<String> middle = new ArrayList<>();
        tokens.set(
                remembering(
                        Mono.fromSupplier(() -> {
                            Disposable asking =
                                    requireNonNull(tokens.get()).of(key).subscribe(middle::add);
                            assertThat(asking.isDisposed()).isFalse();
                            return "token";
                        })));
        expect(requireNonNull(tokens.get()), "token");
        assertThat(middle).containsExactly("token");
        assertThat(asked).hasValue(1);
    }

    @Test
    void isRefusedWithoutAskingForAWhile() {
        ApiKeyTokens tokens = remembering(Mono.error(new ApiKeyRefused()));
        expectRefusal(tokens, key);
        pass(Duration.ofSeconds(9));
        expectRefusal(tokens, key);
        assertThat(asked).hasValue(1);
        pass(Duration.ofSeconds(2));
        expectRefusal(tokens, key);
        assertThat(asked).hasValue(2);
    }

    @Test
    void isAskedAboutAgainAfterAnOutage() {
        ApiKeyTokens tokens =
                remembering(
                        Mono.defer(() ->
                                asked.get() == 1
                                        ? Mono.error(new AuthenticationServiceException("away"))
                                        : Mono.just("token")));
        StepVerifier.create(tokens.of(key)).verifyError(AuthenticationServiceException.class);
        expect(tokens, "token");
    }

    @Test
    void isNotForgottenForAnyNumberOfBadOnes() {
        ApiKeyTokens tokens =
                new ApiKeyTokens(
                        presented -> {
                            asked.incrementAndGet();
                            return presented.equals(key)
                                    ? Mono.just("token")
                                    : Mono.error(new ApiKeyRefused());
                        },
                        PROPERTIES,
                        now::get);
        expect(tokens, "token");
        IntStream.range(0, 20 * MOST)
                .forEach(_ -> expectRefusal(tokens, ApiKeySecret.next(random)));
        int before = asked.get();
        expect(tokens, "token");
        assertThat(asked).hasValue(before);
    }

    @Test
    void isNoGuessOnceSomebodyHasSaidWhatItIs() {
        ApiKeyTokens tokens = remembering(Mono.just("token"));
        assertThat(tokens.isGuess(key)).isTrue();
        expect(tokens, "token");
        pass(ApiKeyTokens.KNOWN.minusSeconds(1));
        assertThat(tokens.isGuess(key)).isFalse();
        pass(Duration.ofSeconds(2));
        assertThat(tokens.isGuess(key)).isTrue();
    }

    @Test
    void isAGuessAgainOnceItsRefusalIsForgottenWhateverItWasBefore() {
        AtomicBoolean good = new AtomicBoolean(true);
        ApiKeyTokens tokens =
                remembering(
                        Mono.defer(() ->
                                good.get() ? Mono.just("token") : Mono.error(new ApiKeyRefused())));
        expect(tokens, "token");
        good.set(false);
        pass(Duration.ofSeconds(4));
        expectRefusal(tokens, key);
        assertThat(tokens.isGuess(key)).isFalse();
        pass(Duration.ofSeconds(11));
        assertThat(tokens.isGuess(key)).isTrue();
    }

    private ApiKeyTokens remembering(Mono<String> answer) {
        return new ApiKeyTokens(
                _ ->
                        Mono.defer(() -> {
                            asked.incrementAndGet();
                            return answer;
                        }),
                PROPERTIES,
                now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void expect(ApiKeyTokens tokens, String token) {
        StepVerifier.create(tokens.of(key)).expectNext(token).verifyComplete();
    }

    private static void expectRefusal(ApiKeyTokens tokens, ApiKeySecret presented) {
        StepVerifier.create(tokens.of(presented)).verifyComplete();
    }
}
