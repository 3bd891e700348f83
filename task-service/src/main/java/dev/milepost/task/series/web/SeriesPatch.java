package dev.milepost.task.series.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.web.MergePatches;
import dev.milepost.task.series.SeriesWish;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.web.TaskPatch;
import dev.milepost.task.task.web.TaskRequest;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is written of series: the fields of a task, and the recurrence.
@Component
class SeriesPatch {

    private static final String RECURRENCE = "recurrence";
    private static final String TIMEZONE = "timezone";

    private final MergePatches patches;
    private final TaskPatch tasks;

    SeriesPatch(MergePatches patches, TaskPatch tasks) {
        this.patches = patches;
        this.tasks = tasks;
    }

    /// A series as it is wanted at first.
    ///
    /// @param home the user's time zone
    SeriesWish whole(ObjectNode body, ZoneId home) {
        RecurrenceRequest recurrence =
                patches.read(body.deepCopy().retain(RECURRENCE), SeriesRequest.class).recurrence();
        ZoneId zone = Objects.requireNonNullElse(recurrence.zone(), home);
        return wish(recurrence, zone, patches.read(body, TaskRequest.class).fields(zone));
    }

    /// A merge patch of what is (RFC 7396).
    UnaryOperator<SeriesWish> patch(ObjectNode body) {
        return now -> patched(body, now);
    }

    @Nullable Long version(ObjectNode body) {
        return patches.version(body);
    }

    private SeriesWish patched(ObjectNode body, SeriesWish now) {
        RecurrenceRequest recurrence = recurrence(body, now);
        ZoneId zone = Objects.requireNonNullElse(recurrence.zone(), now.zone());
        return wish(recurrence, zone, inZone(zone, body, tasks.applied(body, now.task(), zone)));
    }

    private RecurrenceRequest recurrence(ObjectNode body, SeriesWish now) {
        RecurrenceRequest before =
                RecurrenceRequest.of(now.rrule(), now.zone(), now.anchor(), now.exdates());
        JsonNode patch = body.path(RECURRENCE);
        if (patch.isMissingNode()) {
            return before;
        }
        if (!patch.isObject()) {
            throw new InvalidField(RECURRENCE, "must be an object");
        }
        return patches.apply((ObjectNode) patch, before, RecurrenceRequest.class);
    }

    /// The zone of the recurrence is that of the time, unless the time gets its own.
    private static TaskFields inZone(ZoneId zone, ObjectNode body, TaskFields task) {
        Due due = task.due();
        return due == null || due.time() == null || body.has(TIMEZONE)
                ? task
                : task.due(new Due(due.date(), due.time(), zone));
    }

    private static SeriesWish wish(RecurrenceRequest recurrence, ZoneId zone, TaskFields task) {
        Due due = task.due();
        return new SeriesWish(
                recurrence.rrule(),
                recurrence.anchored(),
                due == null || due.zone() == null ? zone : due.zone(),
                recurrence.leftOut(due == null ? null : due.time()),
                task);
    }
}
