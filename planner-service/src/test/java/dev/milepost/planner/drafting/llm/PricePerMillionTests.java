package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.Cost;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PLAN-1: what the model's tokens cost")
class PricePerMillionTests {

    private final DrafterSettings settings = new DrafterSettings();

    @ParameterizedTest(name = "{2} tokens in at {0} and {3} out at {1} a million cost {4}")
    @CsvSource({
        "2.50, 10.00, 900,     700,     0.009250",
        "0.10, 0.40,  1,       1,       0.000001",
        "0.10, 0.40,  1,       0,       0.000000",
        "0,    0,     900,     700,     0.000000",
        ",     10.00, 900,     700,     0.007000",
        "2.50, ,      1000000, 700,     2.500000",
        "1e9,  1e9,   1000000, 1000000, 999999.999999"
    })
    void aPriceIsForAMillion(
            @Nullable String in, @Nullable String out, long tokensIn, long tokensOut, String cost) {
        set("input", in);
        set("output", out);
        assertThat(of(tokensIn, tokensOut)).isEqualTo(new Cost(new BigDecimal(cost), "USD"));
    }

    @Test
    void theCurrencyIsTheOperators() {
        set("input", "1");
        settings.with("price.currency", "EUR");
        assertThat(of(1_000_000, 0)).isEqualTo(new Cost(new BigDecimal("1.000000"), "EUR"));
    }

    @Test
    void withoutAPriceThereIsNoCost() {
        assertThat(of(900, 700)).isNull();
    }

    @Test
    void withoutTokensThereIsNoCost() {
        set("input", "1");
        assertThat(of(0, 0)).isNull();
    }

    private void set(String direction, @Nullable String perMillion) {
        if (perMillion != null) {
            settings.with("price." + direction + "-per-million", perMillion);
        }
    }

    private @Nullable Cost of(long inputTokens, long outputTokens) {
        return new PricePerMillion(settings.properties().price()).of(inputTokens, outputTokens);
    }
}
