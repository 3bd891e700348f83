package dev.milepost.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CRED-5: what tier and perks allow together")
class LimitsTests {

    private static final Limits FREE = Limits.of(Tier.FREE, 10);
    private static final Limits PRO = Limits.of(Tier.PRO, 10);

    @Test
    void withoutPerksItIsWhatTheTierAllows() {
        assertThat(effective(Tier.FREE)).isEqualTo(FREE);
        assertThat(effective(Tier.PRO)).isEqualTo(PRO);
    }

    @Test
    void perksAddUp() {
        Limits sum =
                effective(
                        Tier.FREE,
                        new Perk(PerkKind.ACTIVE_TASKS, 15),
                        new Perk(PerkKind.ACTIVE_TASKS, 25),
                        new Perk(PerkKind.SUBTASKS_PER_TASK, 2),
                        new Perk(PerkKind.NOTES, 5),
                        new Perk(PerkKind.DAILY_CREDITS, 3));
        assertThat(sum).isEqualTo(new Limits(90, 12, 25, 5_000, 1_000, 30, 13));
    }

    @Test
    void noLimitStaysNone() {
        Limits pro =
                effective(
                        Tier.PRO, new Perk(PerkKind.ACTIVE_TASKS, 15), new Perk(PerkKind.NOTES, 5));
        assertThat(pro).isEqualTo(new Limits(null, 20, 55, 10_000, 2_000, null, 10));
    }

    @Test
    void aPerkGivesSomething() {
        assertThatThrownBy(() -> new Perk(PerkKind.NOTES, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Limits effective(Tier tier, Perk... perks) {
        UserLimits user =
                new UserLimits(
                        new UserId(UuidV7.next()), tier, 1, Instant.parse("2027-03-02T12:00:00Z"));
        return new EffectiveLimits(
                        user,
                        Limits.of(tier, 10),
                        Arrays.stream(perks).map(perk -> new GrantedPerk("some", perk)).toList())
                .limits();
    }
}
