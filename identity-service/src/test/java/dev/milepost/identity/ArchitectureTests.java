package dev.milepost.identity;

import dev.milepost.kit.test.EventCatalogue;
import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.identity");
    }

    @Test
    void adaptersPointInward() {
        HouseRules.checkAdapters(
                "dev.milepost.identity.account",
                "dev.milepost.identity.apikey",
                "dev.milepost.identity.admin",
                "dev.milepost.identity.credential",
                "dev.milepost.identity.erasure",
                "dev.milepost.identity.export",
                "dev.milepost.identity.mail",
                "dev.milepost.identity.session",
                "dev.milepost.identity.google",
                "dev.milepost.identity.key");
    }

    @Test
    void whatIsHeardIsListed() {
        EventCatalogue.assertHearsWhatIsListed("identity", "dev.milepost.identity");
    }
}
