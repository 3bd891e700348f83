package dev.milepost.credit;

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
                    .importPackages("dev.milepost.credit");

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.credit");
    }

    @Test
    void adaptersPointInward() {
        HouseRules.checkAdapters(
                "dev.milepost.credit.achievement",
                "dev.milepost.credit.ledger",
                "dev.milepost.credit.pack",
                "dev.milepost.credit.reservation",
                "dev.milepost.credit.subscription");
    }

    @Test
    void theDomainKnowsNoFramework() {
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.milepost\\.credit\\.(ledger\\.(CreditAccount|Credits|CreditKind|LedgerEntry"
                                + "|Payment|Grant|Operation|Spending)|reservation\\.(Reservation|ReservationState)"
                                + "|achievement\\.(Achievement|AchievementCatalogue|ActiveDays|SurvivedReplans"
                                + "|ZoneHistory)|limit\\.(Limits|EffectiveLimits|Perk|UserLimits)"
                                + "|pack\\.(Pack|PackPurchase|PackEvent|PurchaseState)"
                                + "|subscription\\.(Gift|Subscription|Billing|PaidSubscription|SubscriptionEvent"
                                + "|SubscriptionState))(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..")
                .because("a decision is tested without Spring and without waiting")
                .check(CLASSES);
    }

    @Test
    void theLedgerDoesNotKnowItsReservations() {
        noClasses()
                .that()
                .resideInAPackage("dev.milepost.credit.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.milepost.credit.reservation..")
                .because("the ledger takes entries from whoever has a reason for one")
                .check(CLASSES);
    }

    @Test
    void whatIsHeardIsDocumented() {
        EventCatalogue.assertHearsWhatIsListed("credit", "dev.milepost.credit");
    }
}
