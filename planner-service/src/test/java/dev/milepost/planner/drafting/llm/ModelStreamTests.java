package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.planner.StreamingModel;
import dev.milepost.planner.drafting.Hindrance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-1: an answer that comes word by word")
@Isolated("It waits for time to pass, which others must not take.")
class ModelStreamTests {

    private static final AnswerShape SHAPE =
            new AnswerShape("greeting", new JsonMapper().createObjectNode().put("type", "object"));

    private final StreamingModel model = new StreamingModel();
    private final DrafterSettings settings = new DrafterSettings();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void theModelStarts() {
        settings.baseUrl(model.baseUrl());
    }

    @AfterEach
    void theModelStops() {
        model.close();
    }

    @Test
    void isHeardWhileItComesAndWholeInTheEnd() {
        model.says(Flux.just("Hel", "", "lo"));
        assertThat(ask()).isEqualTo(new ChatAnswer("Hello", "stub-model-1", 900, 700));
        assertThat(heard).containsExactly("Hel", "lo");
    }

    @Test
    void mayTakeLongerThanOneTryAsLongAsItIsNotSilent() {
        settings.timeout(Duration.ofSeconds(1));
        model.says(Flux.interval(Duration.ofMillis(100)).take(14).map(_ -> "a"));
        assertThat(ask().content()).hasSize(14);
    }

    @Test
    void thatFallsSilentHasHadItsTime() {
        settings.timeout(Duration.ofMillis(300));
        model.says(Flux.just("Hel").concatWith(Flux.never()));
        assertThat(fault().hindrance()).isEqualTo(Hindrance.MODEL_SLOW);
        assertThat(model.questions()).isOne();
    }

    @Test
    void thatNeverEndsHasHadItsTime() {
        settings.timeout(Duration.ofMillis(300)).with("overall-timeout", "600ms");
        model.says(Flux.interval(Duration.ofMillis(20)).map(_ -> "a"));
        assertThat(fault().hindrance()).isEqualTo(Hindrance.MODEL_SLOW);
    }

    @Test
    void thatNeverEndsIsCutOffWhereItIsTooLong() {
        settings.with("longest-answer", "100KB");
        model.says(Flux.just("a".repeat(50_000)).repeat());
        assertThat(fault()).hasMessageContaining("too long");
    }

    @Test
    void thatBreaksOffIsAskedForOnceMoreFromTheBeginning() {
        model.says(Flux.just("Hel").concatWith(Flux.error(new IOException("broken"))))
                .says(Flux.just("Hel", "lo"));
        assertThat(ask().content()).isEqualTo("Hello");
        assertThat(heard).containsExactly("Hel", "again", "Hel", "lo");
    }

    @Test
    void thatBreaksOffAgainAndAgainIsNone() {
        model.says(Flux.just("Hel").concatWith(Flux.error(new IOException("broken"))));
        ModelFault fault = fault();
        assertThat(fault.hindrance()).isEqualTo(Hindrance.MODEL_DOWN);
        assertThat(fault.isPassing()).isTrue();
        assertThat(model.questions()).isEqualTo(2);
    }

    @Test
    void waitsForWhoeverHearsIt() {
        model.says(Flux.just("Hel", "lo"));
        AnswerListener slow =
                words -> Mono.delay(Duration.ofMillis(100)).then(AnswerListener.NOBODY.hear(words));
        assertThat(
                        settings.model()
                                .ask(List.of(ChatMessage.user("Hello")), SHAPE, () -> slow)
                                .map(ChatAnswer::content)
                                .block(Duration.ofSeconds(20)))
                .isEqualTo("Hello");
    }

    private ChatAnswer ask() {
        return Objects.requireNonNull(
                settings.model()
                        .ask(List.of(ChatMessage.user("Hello")), SHAPE, this::listener)
                        .block(Duration.ofSeconds(20)));
    }

    private AnswerListener listener() {
        if (!heard.isEmpty()) {
            heard.add("again");
        }
        return words -> Mono.fromRunnable(() -> heard.add(words));
    }

    private ModelFault fault() {
        return catchThrowableOfType(ModelFault.class, this::ask);
    }
}
