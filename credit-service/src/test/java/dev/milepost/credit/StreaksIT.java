package dev.milepost.credit;

import static dev.milepost.credit.AchievementStory.completed;
import static dev.milepost.credit.AchievementStory.moved;
import static dev.milepost.credit.AchievementStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-5: streaks in the user's time zone")
class StreaksIT {

    private static final Instant SIGN_UP = Instant.parse("2027-01-01T00:00:00Z");

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TestClock clock;
    AchievementStory user;

    @BeforeEach
    void somebody() {
        user = new AchievementStory(http, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void nothingWasDoneYet() {
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        JsonNode streak = user.streak();
        assertThat(streak.get("current").asInt()).isZero();
        assertThat(streak.get("longest").asInt()).isZero();
        assertThat(streak.get("done_today").asBoolean()).isFalse();
        assertThat(streak.get("last_active_day").isNull()).isTrue();
        assertThat(streak.get("today").asString()).isEqualTo("2027-03-02");
        assertThat(streak.get("timezone").asString()).isEqualTo("UTC");
    }

    @Test
    void theDayIsThatOfTheFarthestEast() {
        user.tell(registered("Pacific/Kiritimati", SIGN_UP));
        done("2027-03-01T09:59:00Z", "2027-03-01T10:01:00Z", "2027-03-02T10:00:00Z");
        clock.set(Instant.parse("2027-03-03T09:59:00Z"));
        assertStreak(3, 3, true, "2027-03-03");
        clock.set(Instant.parse("2027-03-03T10:00:00Z"));
        assertStreak(3, 3, false, "2027-03-03");
        clock.set(Instant.parse("2027-03-04T10:00:00Z"));
        assertStreak(0, 3, false, "2027-03-03");
        assertThat(user.unlocked()).containsExactly("streak_3");
    }

    @Test
    void theDayIsThatOfTheFarthestWest() {
        user.tell(registered("Pacific/Pago_Pago", SIGN_UP));
        done("2027-03-01T10:59:00Z", "2027-03-01T11:00:00Z", "2027-03-02T10:59:00Z");
        clock.set(Instant.parse("2027-03-02T10:59:30Z"));
        assertStreak(2, 2, true, "2027-03-01");
        assertThat(user.streak().get("timezone").asString()).isEqualTo("Pacific/Pago_Pago");
        assertThat(user.unlocked()).isEmpty();
    }

    @Test
    void theDayOfADaylightSavingChangeIsOneDay() {
        user.tell(registered("Europe/Berlin", SIGN_UP));
        done(
                "2027-03-27T22:30:00Z", // the 27th, 23:30 in winter time
                "2027-03-28T21:30:00Z", // the 28th, 23:30 in summer time
                "2027-03-28T22:30:00Z"); // the 29th, 00:30
        clock.set(Instant.parse("2027-03-29T12:00:00Z"));
        assertStreak(3, 3, true, "2027-03-29");
    }

    @Test
    void daysThatAreHeardLateFillTheGap() {
        user.tell(registered("UTC", SIGN_UP));
        done("2027-03-05T12:00:00Z", "2027-03-01T12:00:00Z", "2027-03-04T12:00:00Z");
        clock.set(Instant.parse("2027-03-05T13:00:00Z"));
        assertStreak(2, 2, true, "2027-03-05");
        assertThat(user.unlocked()).isEmpty();
        done("2027-03-03T12:00:00Z", "2027-03-02T12:00:00Z");
        assertStreak(5, 5, true, "2027-03-05");
        assertThat(user.unlocked()).contains("streak_3");
    }

    @Test
    void aZoneThatIsHeardLateMovesTheDays() {
        done("2027-03-01T09:00:00Z", "2027-03-01T11:00:00Z");
        assertThat(user.streak().get("longest").asInt()).isEqualTo(1);
        user.tell(registered("Pacific/Kiritimati", SIGN_UP)).heard();
        assertThat(user.streak().get("longest").asInt()).isEqualTo(2);
    }

    @Test
    void movingLeavesEarlierDaysAsTheyWere() {
        user.tell(registered("Pacific/Pago_Pago", SIGN_UP));
        done("2027-03-01T12:00:00Z");
        user.tell(moved(2, "Pacific/Kiritimati", Instant.parse("2027-03-01T13:00:00Z")));
        done("2027-03-01T14:00:00Z");
        clock.set(Instant.parse("2027-03-01T15:00:00Z"));
        assertStreak(2, 2, true, "2027-03-02");
        user.tell(moved(3, "Pacific/Pago_Pago", Instant.parse("2027-03-01T14:30:00Z"))).heard();
        assertStreak(1, 2, true, "2027-03-02");
    }

    @Test
    void whatIsUnlockedStays() {
        user.tell(registered("UTC", SIGN_UP));
        done("2027-03-01T23:30:00Z", "2027-03-03T00:30:00Z", "2027-03-02T12:00:00Z");
        assertThat(user.unlocked()).containsExactly("streak_3");
        user.tell(moved(2, "Asia/Tokyo", SIGN_UP.plusSeconds(1))).heard();
        assertThat(user.streak().get("longest").asInt()).isEqualTo(2);
        assertThat(user.unlocked()).containsExactly("streak_3");
        assertThat(user.progress("streak_3")).isEqualTo(3);
        assertThat(user.limits().at("/limits/daily_credits").asInt()).isEqualTo(11);
    }

    private void done(String... moments) {
        for (String moment : moments) {
            user.tell(completed(UuidV7.next(), Instant.parse(moment)));
        }
        user.heard();
    }

    private void assertStreak(int current, int longest, boolean doneToday, String last) {
        JsonNode streak = user.streak();
        assertThat(streak.get("current").asInt()).as("%s", streak).isEqualTo(current);
        assertThat(streak.get("longest").asInt()).isEqualTo(longest);
        assertThat(streak.get("done_today").asBoolean()).isEqualTo(doneToday);
        assertThat(streak.get("last_active_day").asString()).isEqualTo(last);
    }
}
