package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.SkillLevel;
import java.util.List;

/// How one kind of goal is taught: what there is to learn, in order, and in which ways it is worked on. A file under
/// `curricula/`; in its texts `{s}` is the subtopic, `{about}` and `{can}` what belongs to it, `{topic}` the goal's subject.
///
/// @param subjects names that tell this kind of goal and are its subject, such as "Python"
/// @param signs words that tell this kind of goal without naming the subject
/// @param notWith words beside which a name means something else, such as "Thai cooking"
/// @param subjectFromName whether the subject is taken from the goal's name when no known one is in it
record Curriculum(
        String id,
        List<String> subjects,
        List<String> signs,
        String defaultSubject,
        boolean subjectFromName,
        List<String> notWith,
        String project,
        List<Unit> units,
        List<Wording> learn,
        List<Wording> practice,
        List<Wording> review,
        List<Wording> checkpoint,
        List<Wording> projectSteps,
        List<Wording> learnAngles,
        List<Wording> practiceAngles) {

    /// Subtopics that belong together.
    record Unit(SkillLevel level, String milestone, List<Subtopic> subtopics) {}

    /// @param about what it consists of
    /// @param can what somebody can do who has learnt it
    record Subtopic(String name, String about, String can) {}

    /// A title and a text with places to fill.
    record Wording(String title, String text) {}

    /// A subtopic with the unit it stands in.
    record Lesson(Unit unit, Subtopic subtopic) {}

    List<Lesson> lessons() {
        return units.stream()
                .flatMap(unit ->
                        unit.subtopics().stream().map(subtopic -> new Lesson(unit, subtopic)))
                .toList();
    }
}
