package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.CreateGoalHandler;
import dev.milepost.goal.goal.DeleteGoal;
import dev.milepost.goal.goal.DeleteGoalHandler;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalOverview;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.goal.GoalReference;
import dev.milepost.goal.goal.GoalStatus;
import dev.milepost.goal.goal.UpdateGoal;
import dev.milepost.goal.goal.UpdateGoalHandler;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequiresScope(read = Scope.GOALS_READ, write = Scope.GOALS_WRITE)
@RequestMapping(GoalController.PATH)
@Tag(name = "Goals")
class GoalController {

    static final String PATH = "/api/v1/goals";

    private final CreateGoalHandler create;
    private final UpdateGoalHandler update;
    private final DeleteGoalHandler delete;
    private final GoalQueries goals;
    private final Cursors cursors;

    GoalController(
            CreateGoalHandler create,
            UpdateGoalHandler update,
            DeleteGoalHandler delete,
            GoalQueries goals,
            Cursors cursors) {
        this.create = create;
        this.update = update;
        this.delete = delete;
        this.goals = goals;
        this.cursors = cursors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Set a goal; its plan follows within seconds")
    Mono<ResponseEntity<GoalOverview>> create(
            CurrentUser user, @Valid @RequestBody CreateGoalRequest request) {
        return create.handle(request.command(user)).map(GoalAnswers::accepted);
    }

    @GetMapping
    @Operation(summary = "The user's goals with their progress, the newest first")
    Mono<Page<GoalOverview>> list(
            UserId user,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int atMost = PageLimit.of(limit);
        Set<GoalStatus> wanted = StatusFilter.of(status);
        Cursors ofStatus = cursors.within(wanted);
        GoalCursor after = ofStatus.decode(cursor, GoalCursor.class);
        return goals.of(user, wanted, after == null ? null : after.id(), atMost + 1)
                .map(found -> page(found, atMost, ofStatus));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change what was asked for; other hours, days or skill bring a new plan")
    Mono<ResponseEntity<GoalOverview>> update(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateGoalRequest request) {
        Integer seen = SeenVersion.of(ifMatch, request.version());
        return update.handle(
                        new UpdateGoal(
                                new GoalReference(new GoalId(id), user, seen), request.change()))
                .map(GoalAnswers::ok);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a goal, with its tasks and its plan in every service")
    Mono<DeletedView> delete(
            UserId user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        GoalReference goal = new GoalReference(new GoalId(id), user, SeenVersion.of(ifMatch));
        return delete.handle(new DeleteGoal(goal)).thenReturn(DeletedView.DELETED);
    }

    private Page<GoalOverview> page(List<Goal> found, int atMost, Cursors ofStatus) {
        return Page.of(
                found,
                atMost,
                GoalOverview::of,
                goal -> new GoalCursor(goal.core().id().value()),
                ofStatus);
    }

    record DeletedView(String message) {

        static final DeletedView DELETED = new DeletedView("Goal deleted successfully");
    }
}
