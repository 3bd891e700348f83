package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.credit.limit.Perk;
import dev.milepost.credit.limit.PerkKind;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("CRED-5: achievements are earned and told as the contracts say")
class ContractsTests {

    @Test
    void whatEarnsThemIsReadAsTheContractsSay() {
        Contracts.assertReads("identity", UserRegisteredV1.class);
        Contracts.assertReads("identity", UserUpdatedV1.class);
        Contracts.assertReads("task", TaskCompletedV1.class);
        Contracts.assertReads("task", TaskRestoredV1.class);
        Contracts.assertReads("task", NoteCreatedV1.class);
        Contracts.assertReads("goal", GoalCompletedV1.class);
        Contracts.assertReads("planner", PlanRegeneratedV1.class);
    }

    @ParameterizedTest
    @EnumSource(PerkKind.class)
    void whatIsUnlockedMatchesItsContract(PerkKind kind) {
        Achievement achievement =
                new Achievement("id", "Title", "A sentence.", Measure.TASKS, 5, new Perk(kind, 1));
        Contracts.assertWrites(
                "credit",
                AchievementUnlockedV1.of(
                        new UserId(UuidV7.next()),
                        achievement,
                        Instant.parse("2027-03-02T12:00:00Z")));
    }
}
