package dev.milepost.planner;

import dev.milepost.kit.test.RefusesForgedTokens;
import dev.milepost.kit.test.ServiceTest;

@ServiceTest
class ForgedTokensIT extends RefusesForgedTokens {

    @Override
    protected String path() {
        return "/api/v1/goals/00000000-0000-7000-8000-000000000000/plan-runs";
    }
}
