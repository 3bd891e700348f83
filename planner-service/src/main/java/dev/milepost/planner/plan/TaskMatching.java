package dev.milepost.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the open tasks again in a draft: by the identifier that the draft keeps, else by the same title, else by a title that
/// is alike enough. Each open task is found once at most.
final class TaskMatching {

    /// From this likeness of titles on, two tasks of the same kind are the same task.
    static final double SAME_TASK_LIKENESS = 0.85;

    private final Map<UUID, TaskState> unmatched = new HashMap<>();
    private final IdentityHashMap<PlanDraft.Task, TaskState> matches = new IdentityHashMap<>();

    private TaskMatching(List<TaskState> open) {
        open.forEach(task -> unmatched.put(task.id(), task));
    }

    static TaskMatching of(List<PlanDraft.Task> proposed, List<TaskState> open) {
        TaskMatching matching = byIdentifier(proposed, open);
        if (!open.isEmpty()) {
            matching.matchByTitle(proposed);
            matching.matchByLikeness(proposed);
        }
        return matching;
    }

    static TaskMatching byIdentifier(List<PlanDraft.Task> proposed, List<TaskState> open) {
        TaskMatching matching = new TaskMatching(open);
        matching.matchByIdentifier(proposed);
        return matching;
    }

    @Nullable TaskState matchOf(PlanDraft.Task task) {
        return matches.get(task);
    }

    /// The open tasks that the draft says nothing of.
    List<TaskState> missing() {
        return unmatched.values().stream()
                .sorted(Comparator.comparingInt(TaskState::order))
                .toList();
    }

    private void matchByIdentifier(List<PlanDraft.Task> proposed) {
        for (PlanDraft.Task task : proposed) {
            TaskState kept = task.keeps() == null ? null : unmatched.get(task.keeps());
            if (kept != null) {
                match(task, kept);
            }
        }
    }

    private void matchByTitle(List<PlanDraft.Task> proposed) {
        Map<String, TaskState> byTitle =
                unmatched.values().stream()
                        .collect(
                                Collectors.toMap(
                                        task -> Titles.normalised(task.title()),
                                        task -> task,
                                        (one, other) ->
                                                one.order() <= other.order() ? one : other));
        for (PlanDraft.Task task : proposed) {
            TaskState same = byTitle.get(Titles.normalised(task.title()));
            if (same != null && isFree(task, same)) {
                match(task, same);
            }
        }
    }

    private void matchByLikeness(List<PlanDraft.Task> proposed) {
        List<Alike> pairs = new ArrayList<>();
        Map<UUID, int[]> gramsOfOpen = new HashMap<>();
        missing().forEach(task -> gramsOfOpen.put(task.id(), gramsOf(task.title())));
        List<TaskState> open = missing();
        for (PlanDraft.Task task : proposed) {
            if (!matches.containsKey(task)) {
                int[] grams = gramsOf(task.title());
                for (TaskState candidate : open) {
                    considerPair(task, grams, candidate, gramsOfOpen.get(candidate.id()), pairs);
                }
            }
        }
        pairs.stream()
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .filter(pair -> isFree(pair.task(), pair.candidate()))
                .forEachOrdered(pair -> matchIfFree(pair.task(), pair.candidate()));
    }

    private static void considerPair(
            PlanDraft.Task task,
            int[] grams,
            TaskState candidate,
            int @Nullable [] candidateGrams,
            List<Alike> pairs) {
        if (candidateGrams == null || task.kind() != candidate.kind()) {
            return;
        }
        int shorter = Math.min(grams.length, candidateGrams.length);
        boolean canBeAlike =
                2.0 * shorter / (grams.length + candidateGrams.length) >= SAME_TASK_LIKENESS;
        if (canBeAlike) {
            double likeness = Titles.likeness(grams, candidateGrams);
            if (likeness >= SAME_TASK_LIKENESS) {
                pairs.add(new Alike(task, candidate, likeness));
            }
        }
    }

    private void matchIfFree(PlanDraft.Task task, TaskState open) {
        if (isFree(task, open)) {
            match(task, open);
        }
    }

    private boolean isFree(PlanDraft.Task task, TaskState open) {
        return !matches.containsKey(task) && unmatched.containsKey(open.id());
    }

    private void match(PlanDraft.Task task, TaskState open) {
        matches.put(task, open);
        unmatched.remove(open.id());
    }

    private static int[] gramsOf(String title) {
        return Titles.grams(Titles.normalised(title));
    }

    private record Alike(PlanDraft.Task task, TaskState candidate, double likeness) {}
}
