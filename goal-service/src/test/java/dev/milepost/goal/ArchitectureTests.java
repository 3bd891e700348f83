package dev.milepost.goal;

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
                    .importPackages("dev.milepost.goal");

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.goal");
    }

    @Test
    void adaptersPointInward() {
        HouseRules.checkAdapters(
                "dev.milepost.goal.goal",
                "dev.milepost.goal.roadmap",
                "dev.milepost.goal.proposal",
                "dev.milepost.goal.live");
    }

    @Test
    void theDomainKnowsNoFramework() {
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.milepost\\.goal\\.(goal\\.(Goal|GoalEvent|GoalSettings|SettingsChange|Topic"
                                + "|Plan|Progress|Schedule|GoalDuration|SkillLevel)|roadmap\\.(Roadmap|RoadmapItem)|proposal\\.(PlanProposal|ProposedTask|DroppedTask))(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..")
                .because("a decision is tested without Spring and without waiting")
                .check(CLASSES);
    }

    @Test
    void theGoalDoesNotKnowItsRoadmap() {
        noClasses()
                .that()
                .resideInAPackage("dev.milepost.goal.goal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.milepost.goal.roadmap..")
                .because(
                        "the roadmap is a projection that can be built anew; the goal is the source")
                .check(CLASSES);
    }

    @Test
    void whatIsHeardIsDocumented() {
        EventCatalogue.assertHearsWhatIsListed("goal", "dev.milepost.goal");
    }
}
