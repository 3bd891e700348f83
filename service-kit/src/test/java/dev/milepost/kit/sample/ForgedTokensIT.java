package dev.milepost.kit.sample;

import dev.milepost.kit.test.RefusesForgedTokens;

@SampleTest
class ForgedTokensIT extends RefusesForgedTokens {

    @Override
    protected String path() {
        return "/me";
    }
}
