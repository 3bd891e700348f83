package dev.milepost.task.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@DisplayName("TASK-8: what a tier allows")
class LimitsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Limits FREE = Limits.ofTier("free");
    private static final Limits PRO = Limits.ofTier("PRO");

    @Test
    void fiftyOwnTasksMayBeOpenOnFree() {
        assertThatCode(() -> FREE.allowTasks(49, 1)).doesNotThrowAnyException();
        LimitReached refused =
                catchThrowableOfType(TaskLimitReached.class, () -> FREE.allowTasks(48, 3));
        assertThat(refused.code()).isEqualTo("TASK_LIMIT_REACHED");
        assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.members()).isEqualTo(Map.of("limit", 50L, "usage", 48L));
        assertThatCode(() -> PRO.allowTasks(1_000_000, 100)).doesNotThrowAnyException();
    }

    @Test
    void ownTasksMayBeDueThirtyDaysAheadOnFree() {
        assertThatCode(() -> FREE.allowDue(TODAY.plusDays(30), TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> FREE.allowDue(TODAY.minusDays(1), TODAY)).doesNotThrowAnyException();
        LimitReached refused =
                catchThrowableOfType(
                        DueDateTooFarAhead.class, () -> FREE.allowDue(TODAY.plusDays(31), TODAY));
        assertThat(refused.code()).isEqualTo("DUE_DATE_TOO_FAR_AHEAD");
        assertThat(refused.members()).isEqualTo(Map.of("limit", 30L, "usage", 31L));
        assertThatCode(() -> PRO.allowDue(TODAY.plusYears(3), TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\uD83C\uDF31"})
    void descriptionsAreMeasuredInCharacters(String character) {
        assertThatCode(() -> FREE.allowDescription(character.repeat(1_000)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PRO.allowDescription(character.repeat(2_000)))
                .doesNotThrowAnyException();
        LimitReached refused =
                catchThrowableOfType(
                        DescriptionTooLong.class,
                        () -> FREE.allowDescription(character.repeat(1_001)));
        assertThat(refused.code()).isEqualTo("DESCRIPTION_TOO_LONG");
        assertThat(refused.members()).isEqualTo(Map.of("limit", 1_000L, "usage", 1_001L));
    }

    @Test
    void whoeverHasALimitIsCountedAndOthersAreNot() {
        TaskLimits limits = new TaskLimits(new LimitsOfToken(), _ -> Mono.just(50L));
        StepVerifier.create(limits.roomFor(1, user("free"))).verifyError(TaskLimitReached.class);
        StepVerifier.create(limits.roomFor(1, user("pro"))).expectNext(PRO).verifyComplete();
    }

    private static CurrentUser user(String tier) {
        return new CurrentUser(new UserId(UuidV7.next()), "", "", ZoneOffset.UTC, tier);
    }

    private static final class LimitsOfToken implements KnownLimits {

        @Override
        public Mono<Limits> of(CurrentUser user) {
            return Mono.just(Limits.ofTier(user.tier()));
        }

        @Override
        public Mono<Void> follow(UserId user, long version, Limits limits) {
            return Mono.empty();
        }
    }
}
