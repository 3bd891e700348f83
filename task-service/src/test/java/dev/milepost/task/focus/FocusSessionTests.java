package dev.milepost.task.focus;

import static dev.milepost.task.focus.FocusExamples.START;
import static dev.milepost.task.focus.FocusExamples.minute;
import static dev.milepost.task.focus.FocusExamples.paused;
import static dev.milepost.task.focus.FocusExamples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.event.Change;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-10: the states of a focus session")
class FocusSessionTests {

    private static final Duration PATIENCE = Duration.ofMinutes(90);

    @ParameterizedTest(
            name = "{0}, {1} in minute 30: {2} with {3} s, sign in minute {4}, version {5}")
    @CsvSource({
        "running, pause,    PAUSED,    1800, 30, 2",
        "running, sign,     RUNNING,      0, 30, 1",
        "running, complete, COMPLETED, 1800, 30, 2",
        "running, stop,     COMPLETED,    0,  0, 2",
        "running, abandon,  ABANDONED, 1800, 30, 2",
        "paused,  resume,   RUNNING,    600, 30, 3",
        "paused,  sign,     PAUSED,     600, 30, 2",
        "paused,  complete, COMPLETED,  600, 30, 3",
        "paused,  stop,     COMPLETED,  600, 10, 3",
        "paused,  abandon,  ABANDONED,  600, 30, 3",
    })
    void goesFromStateToState(
            String before, String move, FocusState after, long seconds, int sign, long version) {
        Change<FocusSession, FocusEvent> change = moved(open(before), move, minute(30));
        FocusDetails details = change.state().details();
        assertThat(change.state().state()).isEqualTo(after);
        assertThat(details.focusedSeconds()).isEqualTo(seconds);
        assertThat(details.lastSignAt()).isEqualTo(minute(sign));
        assertThat(details.version()).isEqualTo(version);
        assertThat(change.events())
                .singleElement()
                .extracting(FocusEvent::session)
                .isEqualTo(change.state());
    }

    @Test
    void neitherPausesTwiceNorGoesOnTwice() {
        assertThatThrownBy(() -> paused().pause(minute(30)))
                .isInstanceOf(FocusSessionNotRunning.class);
        assertThatThrownBy(() -> running().resume(minute(30)))
                .isInstanceOf(FocusSessionNotPaused.class);
    }

    @Test
    void addsUpTheTimesInWhichItRan() {
        FocusSession.Open again = (FocusSession.Open) paused().resume(minute(20)).state();
        FocusSession.Open rest = (FocusSession.Open) again.pause(minute(25)).state();
        FocusSession.Open last = (FocusSession.Open) rest.resume(minute(60)).state();
        FocusSession done = last.complete(EndReason.USER, minute(61), PATIENCE).state();
        assertThat(done.details().focusedSeconds()).isEqualTo(60L * (10 + 5 + 1));
    }

    @ParameterizedTest
    @CsvSource({"89, USER, 5340, 89", "90, TIMED_OUT, 0, 0", "500, TIMED_OUT, 0, 0"})
    void hadStoppedWithItsLastSignWhenThatWasTooLongAgo(
            int minute, EndReason reason, long seconds, int end) {
        FocusSession.Ended ended =
                (FocusSession.Ended)
                        running().complete(EndReason.USER, minute(minute), PATIENCE).state();
        assertThat(ended.reason()).isEqualTo(reason);
        assertThat(ended.secondsThatCount()).isEqualTo(seconds);
        assertThat(ended.endedAt()).isEqualTo(minute(end));
    }

    @Test
    void countsUpToTheLastSignWhenItStops() {
        FocusSession.Open heard = (FocusSession.Open) running().sign(minute(40)).state();
        FocusSession.Ended ended = (FocusSession.Ended) heard.stop().state();
        assertThat(ended.secondsThatCount()).isEqualTo(60L * 40);
        assertThat(ended.endedAt()).isEqualTo(minute(40));
    }

    @Test
    void countsForNothingWhenItIsGivenUp() {
        FocusSession.Ended ended = (FocusSession.Ended) running().abandon(minute(20)).state();
        assertThat(ended.details().focusedSeconds()).isEqualTo(1200);
        assertThat(ended.secondsThatCount()).isZero();
        assertThat(ended.reason()).isNull();
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() {
        FocusSession paused = running().pause(START.minusSeconds(5)).state();
        assertThat(paused.details().focusedSeconds()).isZero();
    }

    private static FocusSession.Open open(String state) {
        return state.equals("running") ? running() : paused();
    }

    private static Change<FocusSession, FocusEvent> moved(
            FocusSession.Open open, String move, Instant now) {
        return switch (move) {
            case "pause" -> open.pause(now);
            case "resume" -> open.resume(now);
            case "sign" -> open.sign(now);
            case "complete" -> open.complete(EndReason.USER, now, PATIENCE);
            case "stop" -> open.stop();
            case "abandon" -> open.abandon(now);
            default -> throw new IllegalArgumentException(move);
        };
    }
}
