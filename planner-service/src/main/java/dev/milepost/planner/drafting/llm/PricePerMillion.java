package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Cost;
import dev.milepost.planner.drafting.ModelPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A price as providers state it: for a million tokens, which cost differently on their way in and out.
record PricePerMillion(LlmProperties.Price price) implements ModelPrice {

    private static final int MILLIONTHS = 6;
    private static final BigDecimal MOST = new BigDecimal("999999.999999");

    @Override
    public @Nullable Cost of(long inputTokens, long outputTokens) {
        boolean unknown = price.inputPerMillion() == null && price.outputPerMillion() == null;
        if (unknown || inputTokens + outputTokens == 0) {
            return null;
        }
        BigDecimal amount =
                amount(price.inputPerMillion(), inputTokens)
                        .add(amount(price.outputPerMillion(), outputTokens))
                        .movePointLeft(MILLIONTHS)
                        .setScale(MILLIONTHS, RoundingMode.HALF_UP);
        return new Cost(amount.min(MOST), price.currency());
    }

    private static BigDecimal amount(@Nullable BigDecimal perMillion, long tokens) {
        return Objects.requireNonNullElse(perMillion, BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(tokens));
    }
}
