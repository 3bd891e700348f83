package dev.milepost.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.classesOf("dev.milepost.planner");

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.planner");
    }

    @Test
    void adaptersPointInward() {
        HouseRules.checkAdapters("dev.milepost.planner.revision");
    }

    @Test
    void planningKnowsNoFramework() {
        HouseRules.checkPure(
                "dev.milepost.planner.plan..", "dev.milepost.planner.drafting.builtin..");
    }

    @Test
    void plansKnowNeitherTheirDraftersNorTheirRevisions() {
        noClasses()
                .that()
                .resideInAPackage("dev.milepost.planner.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.milepost.planner.drafting..", "dev.milepost.planner.revision..")
                .because("the rules of plans hold whoever drafts them")
                .check(CLASSES);
    }

    @Test
    void whatIsHeardIsDocumented() {
        EventCatalogue.assertHearsWhatIsListed("planner", "dev.milepost.planner");
    }
}
