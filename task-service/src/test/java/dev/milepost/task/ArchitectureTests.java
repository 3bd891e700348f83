package dev.milepost.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.milepost.task");

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
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.milepost\\.task\\.(task\\.(Task|TaskEvent|TaskCommand|TaskDetails|TaskFields|TaskStatus|Due|PlanPlace|TaskOrigin|TaskMarks|TaskTally|Subtask|GainedFocus)"
                                + "|plan\\.(PlanDiff|GoalTask|AppliedPlan|NewPlan|PlannedTask|PlanMark|Cause|Causes|Because)"
                                + "|recovery\\.(Tombstone|KeptTask)|limit\\.Limits|subtask\\.(Checklist|ChecklistCommand)|note\\.(Note|NoteEvent|NoteFields|NoteAsTask)"
                                + "|focus\\.(FocusSession|FocusDetails|FocusEvent)"
                                + "|series\\.(Series|SeriesRule|SeriesWish|Schedule|RuleTimes|LibraryTimes|Occurrence|Instance|Progress|Filling)"
                                + "|history\\.(Step|PastStep|StepsOfPlan|StepOfEvent|Explanation|ExplanationWords))(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..")
                .because("a decision is tested without Spring and without waiting")
                .check(CLASSES);
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
