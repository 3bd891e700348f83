package dev.milepost.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.classesOf("dev.milepost.task");

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.task");
    }

    @Test
    void adaptersPointInward() {
        HouseRules.checkAdapters(
                "dev.milepost.task.task",
                "dev.milepost.task.plan",
                "dev.milepost.task.goal",
                "dev.milepost.task.limit",
                "dev.milepost.task.note",
                "dev.milepost.task.subtask",
                "dev.milepost.task.history",
                "dev.milepost.task.quickadd",
                "dev.milepost.task.recovery",
                "dev.milepost.task.series",
                "dev.milepost.task.focus");
    }

    @Test
    void readingPlainWordsIsPure() {
        HouseRules.checkPure("dev.milepost.task.quickadd.language");
    }

    @Test
    void theDomainKnowsNoFramework() {
        HouseRules.checkPureClasses(
                "dev.milepost.task.task",
                "Task",
                "TaskEvent",
                "TaskCommand",
                "TaskDetails",
                "TaskFields",
                "TaskStatus",
                "Due",
                "PlanPlace",
                "TaskOrigin",
                "TaskMarks",
                "TaskTally",
                "Subtask",
                "GainedFocus");
        HouseRules.checkPureClasses(
                "dev.milepost.task.plan",
                "PlanDiff",
                "GoalTask",
                "AppliedPlan",
                "NewPlan",
                "PlannedTask",
                "PlanMark",
                "Cause",
                "Causes",
                "Because");
        HouseRules.checkPureClasses("dev.milepost.task.recovery", "Tombstone", "KeptTask");
        HouseRules.checkPureClasses("dev.milepost.task.limit", "Limits");
        HouseRules.checkPureClasses("dev.milepost.task.subtask", "Checklist", "ChecklistCommand");
        HouseRules.checkPureClasses(
                "dev.milepost.task.note", "Note", "NoteEvent", "NoteFields", "NoteAsTask");
        HouseRules.checkPureClasses(
                "dev.milepost.task.focus", "FocusSession", "FocusDetails", "FocusEvent");
        HouseRules.checkPureClasses(
                "dev.milepost.task.series",
                "Series",
                "SeriesRule",
                "SeriesWish",
                "Schedule",
                "RuleTimes",
                "LibraryTimes",
                "Occurrence",
                "Instance",
                "Progress",
                "Filling");
        HouseRules.checkPureClasses(
                "dev.milepost.task.history",
                "Step",
                "PastStep",
                "StepsOfPlan",
                "StepOfEvent",
                "Explanation",
                "ExplanationWords");
    }

    @Test
    void theTaskDoesNotKnowPlans() {
        noClasses()
                .that()
                .resideInAPackage("dev.milepost.task.task..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.milepost.task.plan..")
                .because("a task is its user's; plans come to it, and it does not go to them")
                .check(CLASSES);
    }

    @Test
    void whatIsHeardIsDocumented() {
        EventCatalogue.assertHearsWhatIsListed("task", "dev.milepost.task");
    }
}
