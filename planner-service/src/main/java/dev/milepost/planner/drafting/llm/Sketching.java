package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.WeekSketch;
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.PlanningGround;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Tells of each week of an answer while the rest of it still comes. A week is made presentable, bounded, and told of once; one
/// outside the goal is not. Planning never fails by it: when a week cannot be told of, nor are those after it.
final class Sketching implements AnswerListener {

    private static final Logger log = LoggerFactory.getLogger(Sketching.class);

    /// A model speaks on while a week is told of, but not for ever.
    private static final Duration LONGEST_TELLING = Duration.ofSeconds(2);

    private static final int MOST_TASKS = 7 * PlanLimits.MOST_TASKS_A_DAY;

    private final DraftRequest request;
    private final WeekSketches sketches;
    private final WeekReader reader = new WeekReader();
    private final Set<Integer> told = new HashSet<>();
    private boolean silenced;

    Sketching(DraftRequest request, WeekSketches sketches) {
        this.request = request;
        this.sketches = sketches;
    }

    @Override
    public Mono<Void> hear(String words) {
        if (silenced) {
            return Mono.empty();
        }
        return Flux.fromIterable(reader.read(words))
                .mapNotNull(this::sketch)
                .filter(week -> told.add(week.number()))
                .concatMap(week -> sketches.tell(request, week).timeout(LONGEST_TELLING))
                .then()
                .doOnError(this::silence)
                .onErrorComplete();
    }

    private void silence(Throwable error) {
        silenced = true;
        log.atWarn()
                .addKeyValue("goal_id", request.ground().brief().goalId())
                .addKeyValue("reason", error.toString())
                .log("The weeks of a plan are not shown as they come");
    }

    private @Nullable WeekSketch sketch(JsonNode week) {
        String answer = "{\"weeks\":[" + week + "]}";
        PlanDraft draft = DraftParser.parse(answer, Map.of()).draft();
        return draft == null ? null : sketch(draft);
    }

    private @Nullable WeekSketch sketch(PlanDraft draft) {
        PlanningGround ground = request.ground();
        GoalBrief brief = ground.brief();
        int day = draft.days().findFirst().orElseThrow().number();
        LocalDate date = brief.startDate().plusDays(day - 1L);
        if (date.isBefore(brief.startDate()) || date.isAfter(ground.studyDays().getLast())) {
            return null;
        }
        int number = brief.weekOf(date);
        String milestone = draft.weeks().getFirst().milestone();
        return new WeekSketch(
                number,
                milestone.isEmpty() ? "Week " + number : milestone,
                draft.tasks().limit(MOST_TASKS).map(this::sketch).toList());
    }

    private WeekSketch.Task sketch(PlanDraft.Task task) {
        int most = Math.min(PlanLimits.MOST_TASK_MINUTES, request.ground().brief().dailyMinutes());
        int least = Math.min(PlanLimits.LEAST_TASK_MINUTES, most);
        return new WeekSketch.Task(
                task.kind(), task.title(), Math.clamp(task.minutes(), least, most));
    }
}
