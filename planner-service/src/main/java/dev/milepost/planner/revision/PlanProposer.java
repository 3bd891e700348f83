package dev.milepost.planner.revision;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.AdaptationPolicy;
import dev.milepost.planner.plan.Decision;
import dev.milepost.planner.plan.Decision.LeaveAsIs;
import dev.milepost.planner.plan.Decision.Reflow;
import dev.milepost.planner.plan.Decision.Replan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanReflow;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.RevisionDiff;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.plan.Violation;
import dev.milepost.planner.revision.NewPlan.Content;
import dev.milepost.planner.revision.Proposal.Draft;
import dev.milepost.planner.revision.Proposal.Impossible;
import dev.milepost.planner.revision.Proposal.Moves;
import dev.milepost.planner.revision.Proposal.Nothing;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Decides what a revision request leads to, and has it thought up: the first plan, moved dates, or new content.
@Component
class PlanProposer {

    private static final Logger log = LoggerFactory.getLogger(PlanProposer.class);
    private static final String UNMOVABLE =
            "The dates cannot be moved by rule, so the rest is planned anew.";
    private static final String UNHEARD =
            "It cannot follow words: change the hours, the days or the skill of the goal instead.";

    private final AdaptationPolicy policy;
    private final PlanDrafter drafter;
    private final Clock clock;

    PlanProposer(AdaptationPolicy policy, PlanDrafter drafter, Clock clock) {
        this.policy = policy;
        this.drafter = drafter;
        this.clock = clock;
    }

    Mono<Proposal> propose(Revision revision) {
        if (!revision.hasStudyDays()) {
            return Mono.just(
                    new Impossible(
                            FailedPlan.withoutStudyDays(
                                    revision.goal(), revision.claim(), revision.now())));
        }
        if (!revision.hasFreeTime()) {
            return Mono.just(
                    new Impossible(
                            FailedPlan.withoutFreeTime(
                                    revision.goal(), revision.claim(), revision.now())));
        }
        return revision.goal().hasPlan() ? adapted(revision) : first(revision);
    }

    private Mono<Proposal> first(Revision revision) {
        return drafter.draft(revision.request(revision.ground(), ""))
                .map(drafted -> firstPlan(revision, drafted));
    }

    private Proposal firstPlan(Revision revision, Drafted drafted) {
        Authorship authorship = drafted.authorship();
        return new Draft(
                revision.ready(
                        new Content.First(drafted.plan()),
                        authorship,
                        authorship.reason(),
                        clock.instant()),
                drafted);
    }

    private Mono<Proposal> adapted(Revision revision) {
        return Mono.fromCallable(() -> decide(revision))
                .flatMap(decision ->
                        switch (decision) {
                            case LeaveAsIs _ -> Mono.just(new Nothing());
                            case Reflow reflow -> reflowed(revision, reflow);
                            case Replan replan -> replanned(revision, replan);
                        });
    }

    private Decision decide(Revision revision) {
        return policy.decide(revision.state(), revision.triggers(), revision.now());
    }

    /// Moving and comparing long plans takes time, which event loops do not have.
    private Mono<Proposal> reflowed(Revision revision, Reflow reflow) {
        return Mono.fromCallable(() -> moved(revision, reflow))
                .subscribeOn(Schedulers.parallel())
                .flatMap(moved ->
                        isValid(moved, revision)
                                ? Mono.just(moves(revision, moved))
                                : replanned(revision, new Replan(UNMOVABLE)));
    }

    private static PlanRevision moved(Revision revision, Reflow reflow) {
        return PlanReflow.reflow(
                revision.state(), reflow.pullForward(), revision.now(), UuidV7::next);
    }

    /// The checker is the gate for every plan, also for one whose dates only moved.
    private static boolean isValid(PlanRevision moved, Revision revision) {
        List<Violation> violations =
                PlanChecker.violationsOfReflow(moved.plan(), revision.ground());
        if (!violations.isEmpty()) {
            log.atError()
                    .addKeyValue("goal_id", revision.goal().goalId())
                    .addKeyValue("violation", violations.getFirst().words())
                    .log("A plan cannot be moved by rule");
        }
        return violations.isEmpty();
    }

    private Proposal moves(Revision revision, PlanRevision moved) {
        if (moved.changesNothing() && !revision.claim().has(Trigger.RETRY)) {
            return new Nothing();
        }
        return new Moves(
                revision.ready(
                        new Content.Revised(moved, false),
                        Authorship.builtIn(moved.reason()),
                        moved.reason(),
                        clock.instant()));
    }

    private Mono<Proposal> replanned(Revision revision, Replan replan) {
        PlanningGround ground = revision.ground().withinTheEnd();
        return drafter.draft(revision.request(ground, cause(revision, replan)))
                .publishOn(Schedulers.parallel())
                .map(drafted -> compared(revision, replan, ground, drafted));
    }

    /// The user's words reach the model as what happened, among the data that it is told to take for no instruction.
    private static String cause(Revision revision, Replan replan) {
        RevisionWish wish = revision.claim().wish();
        return wish == null
                ? replan.reason()
                : replan.reason() + " In the user's words: " + wish.words();
    }

    private static String reason(Revision revision, PlanRevision diff, Authorship authorship) {
        boolean unheard =
                revision.claim().wish() != null && authorship.source() == PlanSource.BUILT_IN;
        return diff.reason() + " " + authorship.reason() + (unheard ? " " + UNHEARD : "");
    }

    private Proposal compared(
            Revision revision, Replan replan, PlanningGround ground, Drafted drafted) {
        PlanRevision diff = RevisionDiff.between(ground, drafted.plan(), replan.reason());
        Authorship authorship = drafted.authorship();
        return new Draft(
                revision.ready(
                        new Content.Revised(diff, true),
                        authorship,
                        reason(revision, diff, authorship),
                        clock.instant()),
                drafted);
    }
}
