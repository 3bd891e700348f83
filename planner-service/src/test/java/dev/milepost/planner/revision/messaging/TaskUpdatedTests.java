package dev.milepost.planner.revision.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@DisplayName("PLAN-4: what a user makes of a task is known to the planner")
class TaskUpdatedTests {

    private static final UUID TASK = UuidV7.next();
    private static final TaskFact.Words WORDS = new TaskFact.Words("My own", "For what I want.");

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "subtasks"})
    void otherWordsAndSubtasksMakeItTheUsersOwn(String changed) {
        assertThatEdit(changed, new TaskFact.Edit(WORDS, false));
    }

    @Test
    void minutesAreAnotherTime() {
        assertThatEdit("estimated_duration", new TaskFact.Edit(null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "tags", "priority"})
    void restDoesNotMatter(String changed) {
        StepVerifier.create(fact(changed))
                .assertNext(fact -> assertThat(fact.edit()).isNull())
                .verifyComplete();
    }

    private static void assertThatEdit(String changed, TaskFact.Edit expected) {
        StepVerifier.create(fact(changed))
                .assertNext(fact -> assertThat(fact.edit()).isEqualTo(expected))
                .verifyComplete();
    }

    private static Mono<TaskFact> fact(String changed) {
        return new TaskUpdatedV1(
                        TASK,
                        UuidV7.next(),
                        2,
                        null,
                        60,
                        TaskStatus.PENDING,
                        WORDS.title(),
                        WORDS.description(),
                        List.of(changed),
                        Instant.parse("2026-03-02T19:00:00Z"))
                .fact(new UserId(UuidV7.next()));
    }
}
