package dev.milepost.credit.reservation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What operations cost, in credits (CRED-2).
@ConfigurationProperties("milepost.credits.prices")
record PriceProperties(@DefaultValue("5") int plan, @DefaultValue("3") int replan) {

    int of(Operation operation) {
        return switch (operation) {
            case PLAN -> plan;
            case REPLAN -> replan;
        };
    }
}
