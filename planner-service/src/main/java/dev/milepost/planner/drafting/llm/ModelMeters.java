package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Cost;
import dev.milepost.planner.drafting.ModelPrice;
import io.micrometer.core.instrument.MeterRegistry;

/// What an operator sees of the model: how many tokens it takes, and what they cost. Every answer counts, also one that
/// leads to no plan.
final class ModelMeters {

    private final MeterRegistry meters;
    private final ModelPrice price;

    ModelMeters(MeterRegistry meters, ModelPrice price) {
        this.meters = meters;
        this.price = price;
    }

    void taken(TokenUse tokens) {
        count("input", tokens.input());
        count("output", tokens.output());
        Cost cost = price.of(tokens.input(), tokens.output());
        if (cost != null) {
            meters.counter("milepost.model.cost", "currency", cost.currency())
                    .increment(cost.amount().doubleValue());
        }
    }

    private void count(String direction, long tokens) {
        meters.counter("milepost.model.tokens", "direction", direction).increment((double) tokens);
    }
}
