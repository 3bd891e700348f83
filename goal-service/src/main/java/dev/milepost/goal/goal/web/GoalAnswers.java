package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalOverview;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/// How a changed goal is answered: as it is now, with its `ETag`.
final class GoalAnswers {

    private GoalAnswers() {}

    static ResponseEntity<GoalOverview> ok(Goal goal) {
        return ResponseEntity.ok().eTag(GoalOverview.etagOf(goal)).body(GoalOverview.of(goal));
    }

    static ResponseEntity<GoalOverview> accepted(Goal goal) {
        return ResponseEntity.accepted()
                .location(URI.create(GoalController.PATH + "/" + goal.core().id()))
                .eTag(GoalOverview.etagOf(goal))
                .body(GoalOverview.of(goal));
    }
}
