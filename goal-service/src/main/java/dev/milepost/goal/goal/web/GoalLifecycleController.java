package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.ArchiveGoal;
import dev.milepost.goal.goal.ArchiveGoalHandler;
import dev.milepost.goal.goal.CompleteGoal;
import dev.milepost.goal.goal.CompleteGoalHandler;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalOverview;
import dev.milepost.goal.goal.GoalReference;
import dev.milepost.goal.goal.PauseGoal;
import dev.milepost.goal.goal.PauseGoalHandler;
import dev.milepost.goal.goal.ResumeGoal;
import dev.milepost.goal.goal.ResumeGoalHandler;
import dev.milepost.goal.goal.RetryGoal;
import dev.milepost.goal.goal.RetryGoalHandler;
import dev.milepost.goal.goal.ReviseGoal;
import dev.milepost.goal.goal.ReviseGoalHandler;
import dev.milepost.goal.goal.UndoChange;
import dev.milepost.goal.goal.UndoChangeHandler;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Moves a goal from state to state (GOAL-3, GOAL-5).
@RestController
@RequiresScope(Scope.GOALS_WRITE)
@RequestMapping(GoalController.PATH + "/{id}")
@Tag(name = "Goals")
class GoalLifecycleController {

    private final PauseGoalHandler pause;
    private final ResumeGoalHandler resume;
    private final CompleteGoalHandler complete;
    private final ArchiveGoalHandler archive;
    private final RetryGoalHandler retry;
    private final ReviseGoalHandler revise;
    private final UndoChangeHandler undo;

    GoalLifecycleController(
            PauseGoalHandler pause,
            ResumeGoalHandler resume,
            CompleteGoalHandler complete,
            ArchiveGoalHandler archive,
            RetryGoalHandler retry,
            ReviseGoalHandler revise,
            UndoChangeHandler undo) {
        this.pause = pause;
        this.resume = resume;
        this.complete = complete;
        this.archive = archive;
        this.retry = retry;
        this.revise = revise;
        this.undo = undo;
    }

    @PostMapping("/pause")
    @Operation(summary = "Pause an active goal")
    Mono<ResponseEntity<GoalOverview>> pause(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return pause.handle(new PauseGoal(goal(id, user, ifMatch))).map(GoalAnswers::ok);
    }

    @PostMapping("/resume")
    @Operation(summary = "Go on with a paused goal")
    Mono<ResponseEntity<GoalOverview>> resume(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return resume.handle(new ResumeGoal(goal(id, user, ifMatch))).map(GoalAnswers::ok);
    }

    @PostMapping("/complete")
    @Operation(summary = "Declare a goal reached")
    Mono<ResponseEntity<GoalOverview>> complete(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return complete.handle(new CompleteGoal(goal(id, user, ifMatch))).map(GoalAnswers::ok);
    }

    @PostMapping("/archive")
    @Operation(summary = "Put a goal away")
    Mono<ResponseEntity<GoalOverview>> archive(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return archive.handle(new ArchiveGoal(goal(id, user, ifMatch))).map(GoalAnswers::ok);
    }

    @PostMapping("/revise")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have the plan revised in your own words; with preview it is proposed first")
    Mono<ResponseEntity<GoalOverview>> revise(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReviseGoalRequest request) {
        return revise.handle(new ReviseGoal(goal(id, user, ifMatch), request.wish()))
                .map(GoalAnswers::accepted);
    }

    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take the last change of the plan back; what you did since stays as it is")
    Mono<ResponseEntity<GoalOverview>> undo(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return undo.handle(new UndoChange(goal(id, user, ifMatch))).map(GoalAnswers::accepted);
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask again for a plan after planning failed")
    Mono<ResponseEntity<GoalOverview>> retry(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return retry.handle(new RetryGoal(goal(id, user, ifMatch))).map(GoalAnswers::accepted);
    }

    private static GoalReference goal(UUID id, UserId user, @Nullable String ifMatch) {
        return new GoalReference(new GoalId(id), user, SeenVersion.of(ifMatch));
    }
}
