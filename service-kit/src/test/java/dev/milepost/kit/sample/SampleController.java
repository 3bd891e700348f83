package dev.milepost.kit.sample;

import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.PageLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// One address for each kind of answer that the kit shapes.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
class SampleController {

    private final Cursors cursors;

    SampleController(Cursors cursors) {
        this.cursors = cursors;
    }

    @GetMapping("/open")
    Mono<String> open() {
        return Mono.just("open");
    }

    @GetMapping("/later")
    Mono<String> later() {
        return Mono.delay(Duration.ofMillis(50)).thenReturn("later");
    }

    @GetMapping("/me")
    Mono<Map<String, String>> me(CurrentUser user) {
        return Mono.just(Map.of("id", user.id().toString(), "timezone", user.timezone().getId()));
    }

    @RequiresScope(Scope.CREDITS_RESERVE)
    @GetMapping("/scoped")
    Mono<String> scoped() {
        return Mono.just("scoped");
    }

    @PostMapping("/things")
    Mono<Thing> take(@Valid @RequestBody Thing thing) {
        return Mono.just(thing);
    }

    @GetMapping("/things/{id}")
    Mono<String> find(@PathVariable UUID id) {
        return Mono.error(new ThingNotFound().with("thing_id", id));
    }

    @GetMapping("/list")
    Mono<Map<String, Object>> list(
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable DayOfWeek day) {
        Key key = cursors.decode(cursor, Key.class);
        return Mono.just(
                Map.of(
                        "limit", PageLimit.of(limit),
                        "after", key == null ? 0 : key.after(),
                        "day", String.valueOf(day),
                        "next", cursors.encode(new Key(7))));
    }

    @GetMapping("/bug")
    Mono<String> bug() {
        return Mono.error(new IllegalStateException("SELECT secret FROM table"));
    }

    @GetMapping("/outage")
    Mono<String> outage() {
        return Mono.error(new DataAccessResourceFailureException("connection refused"));
    }

    /// Longer than requests may take.
    @GetMapping("/long")
    Mono<String> takeLong() {
        return Mono.delay(Duration.ofMillis(2_500)).thenReturn("at last");
    }

    @GetMapping("/never")
    Mono<String> never() {
        return Mono.never();
    }

    /// What `POST /things` takes.
    record Thing(
            @NotBlank @Size(max = 10) String fullName,
            int dayCount,
            @Nullable LocalDate startDate,
            @Nullable List<DayOfWeek> restDays) {}

    /// The key of the sample's list.
    record Key(int after) {}

    /// There is no such thing.
    static final class ThingNotFound extends Refusal {

        ThingNotFound() {
            super(HttpStatus.NOT_FOUND, "There is no such thing.");
        }
    }
}
