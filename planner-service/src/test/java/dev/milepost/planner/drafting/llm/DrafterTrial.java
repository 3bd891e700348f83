package dev.milepost.planner.drafting.llm;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlannedTask;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Many goals through the drafter as the service configures it, against a model behind a real HTTP server. What is drafted
/// is used, as the service uses it: by then it has been paid for, or nothing has.
public final class DrafterTrial {

    /// An answer after this time comes too late.
    static final int TOO_LATE_MILLIS = 1_500;

    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 6;
    private static final long SEED = 13;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n]]");

    private final CountedCredits credits = new CountedCredits();
    private final Duration timeout;

    private DrafterTrial(Duration timeout) {
        this.timeout = timeout;
    }

    /// @param chargedForFailures reservations settled for plans that the model did not make
    /// @param unclosed reservations neither settled nor released, or both
    public record Result(
            List<Outcome> outcomes, int reserved, int chargedForFailures, int unclosed) {

        public Result {
            outcomes = List.copyOf(outcomes);
        }

        public long byModel() {
            return outcomes.stream().filter(Outcome::isByModel).count();
        }

        public long invalid() {
            return outcomes.stream().filter(outcome -> !outcome.isValid()).count();
        }

        public int calls() {
            return outcomes.stream().mapToInt(Outcome::calls).sum();
        }

        /// One line for all of it.
        public String line() {
            return "%3d by the model, %3d by rule, %3d calls, %d invalid, %d failures charged"
                    .formatted(
                            byModel(),
                            outcomes.size() - byModel(),
                            calls(),
                            invalid(),
                            chargedForFailures + unclosed);
        }
    }

    /// What became of one request.
    public record Outcome(DraftRequest request, Drafted drafted) {

        public boolean isByModel() {
            return drafted.authorship().source() == PlanSource.MODEL;
        }

        public int calls() {
            return drafted.authorship().modelCalls();
        }

        public boolean isValid() {
            return PlanChecker.violationsOf(drafted.plan(), request.ground()).isEmpty()
                    && drafted.plan().tasks().stream().allMatch(Outcome::isHarmless);
        }

        private static boolean isHarmless(PlannedTask task) {
            String texts = task.title() + task.description() + task.milestone();
            return !BadPlans.isOfOthers(task.id()) && !UNSEEN.matcher(texts).find();
        }
    }

    /// Random requests, every other one for a goal under way, to a model that misbehaves.
    public static Result of(Misbehaviour kind, int goals) {
        return of(kind, TrialGoals.requests(goals, SEED));
    }

    static Result of(Misbehaviour kind, List<DraftRequest> requests) {
        Duration timeout = kind == Misbehaviour.IS_SLOW ? IMPATIENT : PATIENT;
        return new DrafterTrial(timeout).run(kind::answer, requests);
    }

    public static Result of(ModelManner manner, List<DraftRequest> requests) {
        return new DrafterTrial(PATIENT).run(manner::answer, requests);
    }

    private Result run(
            Function<AskedGoal, ResponseDefinitionBuilder> manner, List<DraftRequest> requests) {
        try (StubModel model = StubModel.answering(manner)) {
            PlanDrafter drafter =
                    new DrafterSettings()
                            .baseUrl(model.baseUrl())
                            .timeout(timeout)
                            .breakerWindow(10 * requests.size())
                            .drafter(credits);
            return result(
                    Objects.requireNonNull(
                            Flux.fromIterable(requests)
                                    .flatMapSequential(
                                            request -> outcome(drafter, request), AT_A_TIME)
                                    .collectList()
                                    .block(LONGEST)));
        }
    }

    private static Mono<Outcome> outcome(PlanDrafter drafter, DraftRequest request) {
        return drafter.draft(request)
                .delayUntil(drafter::used)
                .map(drafted -> new Outcome(request, drafted));
    }

    private Result result(List<Outcome> outcomes) {
        long byModel = outcomes.stream().filter(Outcome::isByModel).count();
        return new Result(
                outcomes,
                credits.reserved(),
                Math.max(0, credits.settled() - Math.toIntExact(byModel)),
                credits.open()
                        + Math.abs(credits.reserved() - credits.settled() - credits.released()));
    }
}
