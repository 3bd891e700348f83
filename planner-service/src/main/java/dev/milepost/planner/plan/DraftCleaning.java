package dev.milepost.planner.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the single task of a draft presentable: its texts within bounds and without control characters, its minutes within
/// what a task and a day allow. Remembers titles, so that a second task of the same title is seen.
final class DraftCleaning {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\u200c\\u200d]]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s&&[^\\n]]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

    private final PlanningGround ground;
    private final Set<String> titles = new HashSet<>();

    DraftCleaning(PlanningGround ground) {
        this.ground = ground;
        ground.done().forEach(task -> isNew(task.title()));
        PlanScheduler.pinnedOf(ground).forEach(task -> isNew(task.title()));
    }

    /// The task as a plan can hold it, or null when nothing of it can be used. The words of a task that exists already are
    /// the user's and stay.
    @Nullable DatedTask cleaned(DatedTask dated) {
        PlanDraft.Task task = dated.task();
        boolean exists = task.keeps() != null;
        String title = exists ? task.title() : line(task.title(), PlanLimits.LONGEST_TITLE);
        if (!Titles.hasWords(title)) {
            return null;
        }
        int most = Math.min(PlanLimits.MOST_TASK_MINUTES, ground.brief().dailyMinutes());
        int minutes = Math.clamp(task.minutes(), PlanLimits.LEAST_TASK_MINUTES, most);
        String description =
                exists
                        ? task.description()
                        : text(task.description(), PlanLimits.LONGEST_DESCRIPTION);
        String milestone = line(dated.milestone(), PlanLimits.LONGEST_MILESTONE);
        return new DatedTask(
                dated.day(),
                Titles.hasWords(milestone) ? milestone : milestoneOf(dated),
                new PlanDraft.Task(
                        task.keeps(),
                        task.kind(),
                        title,
                        Titles.hasWords(description) ? description : descriptionOf(title, minutes),
                        minutes));
    }

    /// Whether no task before had this title; from now on one has.
    boolean isNew(String title) {
        return titles.add(Titles.normalised(title));
    }

    /// Whether the user has done a task of this title.
    boolean isDone(String title) {
        return ground.done().stream()
                .anyMatch(task -> Titles.normalised(task.title()).equals(Titles.normalised(title)));
    }

    /// The title, or a variant of it that no task has yet.
    String unique(String title) {
        String candidate = title;
        for (int time = 2; !isNew(candidate); time++) {
            candidate = title + ", round " + time;
        }
        return candidate;
    }

    static boolean isSame(DatedTask one, DatedTask other) {
        return one.task().title().equals(other.task().title())
                && one.task().description().equals(other.task().description())
                && one.task().minutes() == other.task().minutes()
                && one.milestone().equals(other.milestone());
    }

    private String milestoneOf(DatedTask dated) {
        return "Week " + ground.brief().weekOf(dated.day());
    }

    private static String descriptionOf(String title, int minutes) {
        return "%s: give it %d minutes, and note in one sentence what you can do now that you could not before."
                .formatted(cut(title, PlanLimits.LONGEST_TITLE), minutes);
    }

    private static String line(String raw, int longest) {
        return cut(text(raw, Integer.MAX_VALUE).replace('\n', ' '), longest);
    }

    private static String text(String raw, int longest) {
        String visible = INVISIBLE.matcher(raw.replace('\t', ' ')).replaceAll("");
        String spaced = BLANKS.matcher(visible).replaceAll(" ");
        return cut(BLANK_LINES.matcher(spaced).replaceAll("\n").strip(), longest);
    }

    /// Cut at the last word that fits, or hard where there is none.
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int hard = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        int space = text.lastIndexOf(' ', hard);
        return text.substring(0, space > longest / 2 ? space : hard).strip() + "…";
    }
}
