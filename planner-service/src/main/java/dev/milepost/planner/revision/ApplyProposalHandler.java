package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes a proposal the plan, exactly as it was shown (GOAL-7). When it does not fit any more, because the goal or its tasks
/// changed in that very moment or one of its days is past, another plan is made instead, which its user is shown again.
@Component
public class ApplyProposalHandler {

    private static final Logger log = LoggerFactory.getLogger(ApplyProposalHandler.class);

    private final KeptProposals proposals;
    private final Plans plans;
    private final RevisionRequests requests;
    private final Clock clock;

    ApplyProposalHandler(
            KeptProposals proposals, Plans plans, RevisionRequests requests, Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.requests = requests;
        this.clock = clock;
    }

    /// Joins the transaction of its caller.
    ///
    /// @param accepted the user's word, without which there would be no plan
    public Mono<Void> handle(UUID proposal, UUID goal, UserId user, Cause accepted) {
        return proposals
                .take(proposal, goal, user)
                .filter(plan -> plan.isStillValidAt(clock.instant()))
                .map(plan -> plan.alsoBecauseOf(accepted))
                .flatMap(plans::save)
                .defaultIfEmpty(false)
                .flatMap(
                        saved -> saved ? Mono.empty() : anotherOne(proposal, goal, user, accepted));
    }

    private Mono<Void> anotherOne(UUID proposal, UUID goal, UserId user, Cause accepted) {
        log.atInfo()
                .addKeyValue("proposal_id", proposal)
                .addKeyValue("goal_id", goal)
                .log("An accepted proposal came too late");
        return requests.gather(goal, user, Trigger.RETRY, List.of(accepted));
    }
}
