package dev.milepost.gateway;

import dev.milepost.kit.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theHouseRulesHold() {
        HouseRules.check("dev.milepost.gateway");
    }
}
