package dev.milepost.goal.live.web;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.live.LiveProperties;
import dev.milepost.goal.live.Notice;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What becomes of a goal's plan, as it happens (GOAL-10), as server-sent events: `planning.started`,
/// `planning.week`, `plan.ready`, `plan.proposed`, `plan.changed`, `planning.failed`. A `planning.week` is a sketch: the plan may
/// look otherwise, and when the same week comes again the newer one counts. A client that names the last event it saw
/// (`Last-Event-ID`) gets what came since, up to a day; another one what comes from now on.
@RestController
@RequiresScope(Scope.GOALS_READ)
@Tag(name = "Goals")
class LiveController {

    private static final String EVENTS =
            """
            `planning.started` (`trigger`): a plan is being made. \
            `planning.week` (`plan_number`, `week_number`, `milestone`, `tasks`, `provisional`): a week as a language model \
            has just said it, before any check; nothing of it holds until the plan is there, the plan may look otherwise, and \
            when the same week comes again the newer one counts. \
            `plan.ready`, `plan.changed` (`plan_number`, `trigger`, `reason`): the plan can be seen. \
            `plan.proposed` (`proposal_id`, `plan_number`, `trigger`, `reason`): a change of the plan waits for its user. \
            `planning.failed` (`code`, `detail`): there is no plan.\
            """;

    private final GoalQueries goals;
    private final Notices notices;
    private final LiveProperties properties;

    LiveController(GoalQueries goals, Notices notices, LiveProperties properties) {
        this.goals = goals;
        this.notices = notices;
        this.properties = properties;
    }

    @GetMapping(path = "/api/v1/goals/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What becomes of the goal's plan, as it happens (server-sent events)",
            description = EVENTS)
    Flux<ServerSentEvent<String>> stream(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        GoalId goal = new GoalId(id);
        return goals.ownedBy(user, goal)
                .then(Mono.defer(() -> start(user, goal, lastEventId)))
                .flatMapMany(last -> news(user, goal, last));
    }

    private Mono<UUID> start(UserId user, GoalId goal, @Nullable String lastEventId) {
        return lastEventId == null ? notices.newest(user, goal) : Mono.just(idOf(lastEventId));
    }

    private Flux<ServerSentEvent<String>> news(UserId user, GoalId goal, UUID start) {
        AtomicReference<UUID> last = new AtomicReference<>(start);
        Flux<ServerSentEvent<String>> found =
                Flux.interval(Duration.ZERO, properties.lookEvery())
                        .onBackpressureDrop()
                        .concatMap(
                                _ -> notices.after(user, goal, Objects.requireNonNull(last.get())),
                                1)
                        .flatMapIterable(news -> news)
                        .doOnNext(notice -> last.set(notice.id()))
                        .map(LiveController::event);
        // The first one goes out at once: headers wait for it, and a client for them.
        Flux<ServerSentEvent<String>> heartbeats =
                Flux.interval(Duration.ZERO, properties.heartbeat())
                        .onBackpressureDrop()
                        .map(_ -> ServerSentEvent.<String>builder().comment("still here").build());
        return Flux.merge(found, heartbeats).take(properties.longest());
    }

    private static ServerSentEvent<String> event(Notice notice) {
        return ServerSentEvent.<String>builder()
                .id(notice.id().toString())
                .event(notice.event())
                .data(notice.json())
                .build();
    }

    private static UUID idOf(String lastEventId) {
        try {
            return UUID.fromString(lastEventId);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidField("last-event-id", "must be the id of an event of this stream");
        }
    }
}
