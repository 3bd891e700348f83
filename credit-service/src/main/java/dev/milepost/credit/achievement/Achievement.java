package dev.milepost.credit.achievement;

import dev.milepost.credit.limit.Perk;

/// Something to achieve: so much of what is measured earns a perk.
///
/// @param id lower case, the same for ever
/// @param description a sentence for the user
public record Achievement(
        String id, String title, String description, Measure measure, int target, Perk perk) {

    public Achievement {
        if (id.isBlank() || title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("An achievement needs words: " + id);
        }
        if (target <= 0) {
            throw new IllegalArgumentException(id + " is achieved by nothing");
        }
    }
}
