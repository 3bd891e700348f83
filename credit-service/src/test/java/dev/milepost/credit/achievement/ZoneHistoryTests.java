package dev.milepost.credit.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.achievement.ZoneHistory.ZoneSince;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CRED-5: days are those of the user's time zone")
class ZoneHistoryTests {

    private static final Instant SIGN_UP = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2027-03-01T09:59:59Z, 2027-03-01",
        "Pacific/Kiritimati, 2027-03-01T10:00:00Z, 2027-03-02",
        "Pacific/Pago_Pago,  2027-03-01T10:59:59Z, 2027-02-28",
        "Pacific/Pago_Pago,  2027-03-01T11:00:00Z, 2027-03-01",
        "Europe/Berlin,      2027-03-27T22:59:59Z, 2027-03-27",
        "Europe/Berlin,      2027-03-27T23:00:00Z, 2027-03-28",
        "Europe/Berlin,      2027-03-28T21:59:59Z, 2027-03-28",
        "Europe/Berlin,      2027-03-28T22:00:00Z, 2027-03-29",
        "America/New_York,   2027-11-07T03:59:59Z, 2027-11-06",
        "America/New_York,   2027-11-07T04:00:00Z, 2027-11-07",
        "America/New_York,   2027-11-08T04:59:59Z, 2027-11-07",
        "America/New_York,   2027-11-08T05:00:00Z, 2027-11-08",
    })
    void aDayBeginsAtLocalMidnight(String zone, Instant moment, LocalDate day) {
        assertThat(history(since(SIGN_UP, 1, zone)).dayOf(moment)).isEqualTo(day);
    }

    @Test
    void utcWhileNoneIsKnown() {
        assertThat(history().dayOf(Instant.parse("2027-03-01T23:59:59Z")))
                .isEqualTo(LocalDate.parse("2027-03-01"));
    }

    @Test
    void eachZoneHoldsUntilTheNext() {
        Instant move = Instant.parse("2027-03-01T12:00:00Z");
        ZoneHistory moved =
                history(
                        since(move, 2, "Pacific/Kiritimati"),
                        since(SIGN_UP, 1, "Pacific/Pago_Pago"));
        assertThat(moved.dayOf(move.minusNanos(1))).isEqualTo(LocalDate.parse("2027-03-01"));
        assertThat(moved.dayOf(move)).isEqualTo(LocalDate.parse("2027-03-02"));
        assertThat(moved.at(SIGN_UP.minusSeconds(1))).isEqualTo(ZoneId.of("Pacific/Pago_Pago"));
    }

    @Test
    void ofTwoAtTheSameMomentTheLaterVersionHolds() {
        ZoneHistory both =
                history(since(SIGN_UP, 3, "Asia/Tokyo"), since(SIGN_UP, 2, "Europe/Berlin"));
        assertThat(both.at(SIGN_UP)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    private static ZoneHistory history(ZoneSince... zones) {
        return new ZoneHistory(List.of(zones));
    }

    private static ZoneSince since(Instant moment, long version, String zone) {
        return new ZoneSince(moment, version, ZoneId.of(zone));
    }
}
