package dev.milepost.credit.ledger;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What operations cost, in credits (CRED-2).
///
/// @param transcription for each minute begun
@Validated
@ConfigurationProperties("milepost.credits.prices")
public record PriceProperties(
        @PositiveOrZero @DefaultValue("1") int chat,
        @PositiveOrZero @DefaultValue("1") int subtasks,
        @PositiveOrZero @DefaultValue("1") int noteConversion,
        @PositiveOrZero @DefaultValue("5") int transcription,
        @PositiveOrZero @DefaultValue("5") int plan,
        @PositiveOrZero @DefaultValue("3") int replan) {

    /// The price of one unit.
    public int of(Operation operation) {
        return switch (operation) {
            case CHAT -> chat;
            case SUBTASKS -> subtasks;
            case NOTE_CONVERSION -> noteConversion;
            case TRANSCRIPTION -> transcription;
            case PLAN -> plan;
            case REPLAN -> replan;
        };
    }
}
