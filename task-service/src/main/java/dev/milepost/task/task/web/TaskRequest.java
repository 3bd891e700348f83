package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of a task that its user writes (TASK-2): what `POST` and `PUT` take whole, and `PATCH` in part.
///
/// @param title one line, at most 200 characters
/// @param description at most 2000 characters; by tier fewer
/// @param priority `low`, `medium` (unless told) or `high`
/// @param dueDate today or later, within three years
/// @param dueTime local time on that day; none for any time of the day
/// @param timezone where the time is meant, such as `Europe/Berlin`; the user's unless told
/// @param estimatedDuration minutes, 1 to 720
/// @param tags at most 20 words of at most 50 characters; they are kept in lower case, each once
/// @param goalId the user's goal that the task is for; it does not become part of the goal's plan
/// @param hidden whether lists leave it out unless asked
/// @param version with `PUT`, the version that the caller saw
public record TaskRequest(
        @NotNull @Size(max = 200) @Pattern(regexp = ONE_LINE, message = LINE) String title,
        @Nullable @Size(max = 2000) @Pattern(regexp = TEXT, message = CLEAN) String description,
        @Nullable Priority priority,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable @Size(max = 64) String timezone,
        @Nullable @Min(1) @Max(720) Integer estimatedDuration,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = TAG, message = WORD) String> tags,
        @Nullable UUID goalId,
        @Nullable Boolean hidden,
        @Nullable @Positive Long version) {

    public static final String ONE_LINE = "(?=.*\\S)\\P{Cntrl}*";
    public static final String LINE = "must be one line that is not blank";
    public static final String TEXT = "[\\P{Cntrl}\\n\\r\\t]*";
    public static final String CLEAN = "must be text without control characters";
    public static final String TAG = "#?[^\\s\\p{Cntrl}#,]{1,50}";
    public static final String WORD = "must be a word of at most 50 characters, without # and ,";
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    public static TaskRequest of(TaskFields fields) {
        return new TaskRequest(
                fields.title(),
                fields.description(),
                fields.priority(),
                fields.dueDate(),
                fields.dueTime(),
                fields.timezone(),
                fields.estimatedDuration(),
                fields.tags(),
                fields.goalId(),
                fields.hidden(),
                null);
    }

    /// @param home the user's time zone
    public TaskFields fields(ZoneId home) {
        return new TaskFields(
                title.strip(),
                description == null ? "" : description.strip(),
                Objects.requireNonNullElse(priority, Priority.MEDIUM),
                tags == null ? List.of() : tags(tags),
                estimatedDuration,
                Due.of(dueDate, dueTime, zone(), home),
                goalId,
                Boolean.TRUE.equals(hidden));
    }

    private @Nullable ZoneId zone() {
        return timezone == null ? null : zone("timezone", timezone);
    }

    /// @throws InvalidField naming the field when there is no such time zone
    public static ZoneId zone(String field, String name) {
        if (name.equals(ZoneOffset.UTC.getId())) {
            return ZoneOffset.UTC;
        }
        if (!ZONES.contains(name)) {
            throw new InvalidField(field, "must be a time zone such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    /// Tags as they are kept: without `#`, in lower case, each once.
    static List<String> tags(List<String> written) {
        return written.stream()
                .map(tag -> tag.replaceFirst("^#", "").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
