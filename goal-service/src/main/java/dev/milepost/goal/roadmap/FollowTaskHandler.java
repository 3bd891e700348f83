package dev.milepost.goal.roadmap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
public class FollowTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(FollowTaskHandler.class);

    private final Roadmaps roadmaps;

    FollowTaskHandler(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    /// Changes nothing when later news of the task are known, or the goal or the task is not.
    public Mono<Void> handle(FollowTask command) {
        return roadmaps.follow(command).doOnNext(followed -> note(command, followed)).then();
    }

    private static void note(FollowTask command, boolean followed) {
        if (!followed) {
            log.atDebug()
                    .addKeyValue("goal_id", command.goal())
                    .addKeyValue("task_id", command.task())
                    .addKeyValue("version", command.version())
                    .log("News of a task came late or for a roadmap that is gone");
        }
    }
}
