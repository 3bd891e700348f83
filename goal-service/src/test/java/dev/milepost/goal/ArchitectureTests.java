package dev.milepost.goal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.classesOf("dev.milepost.goal");

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
        HouseRules.checkPureClasses(
                "dev.milepost.goal.goal",
                "Goal",
                "GoalEvent",
                "GoalSettings",
                "SettingsChange",
                "Topic",
                "Plan",
                "Progress",
                "Schedule",
                "GoalDuration",
                "SkillLevel");
        HouseRules.checkPureClasses("dev.milepost.goal.roadmap", "Roadmap", "RoadmapItem");
        HouseRules.checkPureClasses(
                "dev.milepost.goal.proposal", "PlanProposal", "ProposedTask", "DroppedTask");
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
