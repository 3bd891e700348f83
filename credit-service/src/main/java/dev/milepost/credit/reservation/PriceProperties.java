package dev.milepost.credit.reservation;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operations cost, in credits (CRED-2).
@Validated
@ConfigurationProperties("milepost.credits.prices")
record PriceProperties(
        @PositiveOrZero @DefaultValue("5") int plan,
        @PositiveOrZero @DefaultValue("3") int replan) {

    int of(Operation operation) {
        return switch (operation) {
            case PLAN -> plan;
            case REPLAN -> replan;
        };
    }
}
