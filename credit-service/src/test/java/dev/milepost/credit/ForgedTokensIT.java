package dev.milepost.credit;

import dev.milepost.kit.test.RefusesForgedTokens;
import dev.milepost.kit.test.ServiceTest;

@ServiceTest
class ForgedTokensIT extends RefusesForgedTokens {

    @Override
    protected String path() {
        return "/api/v1/credits/balance";
    }
}
