package dev.milepost.credit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.classesOf("dev.milepost.credit");

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
        HouseRules.checkPureClasses(
                "dev.milepost.credit.ledger",
                "CreditAccount",
                "Credits",
                "CreditKind",
                "LedgerEntry",
                "Payment",
                "Grant",
                "Operation",
                "Spending");
        HouseRules.checkPureClasses(
                "dev.milepost.credit.reservation", "Reservation", "ReservationState");
        HouseRules.checkPureClasses(
                "dev.milepost.credit.achievement",
                "Achievement",
                "AchievementCatalogue",
                "ActiveDays",
                "SurvivedReplans",
                "ZoneHistory");
        HouseRules.checkPureClasses(
                "dev.milepost.credit.limit", "Limits", "EffectiveLimits", "Perk", "UserLimits");
        HouseRules.checkPureClasses(
                "dev.milepost.credit.pack", "Pack", "PackPurchase", "PackEvent", "PurchaseState");
        HouseRules.checkPureClasses(
                "dev.milepost.credit.subscription",
                "Gift",
                "Subscription",
                "Billing",
                "PaidSubscription",
                "SubscriptionEvent",
                "SubscriptionState");
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
