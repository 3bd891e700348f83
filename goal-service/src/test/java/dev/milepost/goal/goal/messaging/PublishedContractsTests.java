package dev.milepost.goal.goal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.goal.goal.AdaptationMode;
import dev.milepost.goal.goal.Failure;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalEvent;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalSettings;
import dev.milepost.goal.goal.Progress;
import dev.milepost.goal.goal.RevisionWish;
import dev.milepost.goal.goal.SkillLevel;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The facts that goals publish are as their contracts say")
class PublishedContractsTests {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
    private static final GoalSettings SETTINGS =
            new GoalSettings(
                    "Learn Python",
                    "Python",
                    SkillLevel.BEGINNER,
                    90,
                    new BigDecimal("1.0"),
                    LocalDate.parse("2026-03-02"),
                    List.of(DayOfWeek.SUNDAY),
                    AdaptationMode.AUTO,
                    ZoneId.of("Europe/London"));
    private static final Goal.Core CORE =
            new Goal.Core(
                    new GoalId(UUID.fromString("0198f3a0-2222-7000-8000-000000000002")),
                    new UserId(UUID.fromString("0198f3a0-1111-7000-8000-000000000001")),
                    1,
                    SETTINGS,
                    SETTINGS.wantedSchedule(),
                    new Progress(0, 0, 0),
                    Instant.parse("2026-03-01T08:05:00Z"),
                    Instant.parse("2026-03-01T08:05:00Z"));

    static Stream<GoalEvent> facts() {
        return Stream.of(
                new GoalEvent.Created(CORE),
                new GoalEvent.Updated(CORE, List.of("time_per_day_hours")),
                new GoalEvent.Paused(CORE),
                new GoalEvent.Resumed(CORE),
                new GoalEvent.Completed(CORE),
                new GoalEvent.Archived(CORE),
                new GoalEvent.Deleted(CORE),
                new GoalEvent.RevisionRequested(CORE, null),
                new GoalEvent.RevisionRequested(CORE, new RevisionWish("More speaking", true)),
                new GoalEvent.UndoRequested(CORE, 2));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactMatchesItsSchemaAndHasTheFieldsOfItsExample(GoalEvent event) {
        OutgoingEvent published = PublishedGoalEvents.published(event).findFirst().orElseThrow();
        Contracts.assertWrites("goal", published.payload());
    }

    @Test
    void everyContractOfGoalsIsPublished() {
        assertThat(
                        facts().flatMap(PublishedGoalEvents::published)
                                .map(event -> event.payload().getClass().getSimpleName())
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.recordsOf("goal").stream()
                                .filter(name -> !name.matches("(Proposal|GoalsErased).*"))
                                .toList());
    }

    @Test
    void aGoalThatIsSetIsPublishedAsInTheExample() {
        OutgoingEvent published =
                PublishedGoalEvents.published(new GoalEvent.Created(CORE))
                        .findFirst()
                        .orElseThrow();
        ObjectNode json = JSON.valueToTree(published.payload());
        assertThat(JSON.readTree(json.toString()))
                .isEqualTo(JSON.readTree(Contracts.example("goal", "GoalCreated").toString()));
    }

    @Test
    void whatThePlannerHasToldIsNotToldAgain() {
        Failure failure = new Failure("NO_STUDY_DAYS", "Every day is a rest day.");
        assertThat(PublishedGoalEvents.published(new GoalEvent.Planned(CORE, null))).isEmpty();
        assertThat(PublishedGoalEvents.published(new GoalEvent.PlanningFailed(CORE, failure)))
                .isEmpty();
    }
}
