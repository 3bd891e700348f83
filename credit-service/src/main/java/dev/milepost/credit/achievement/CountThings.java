package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.util.List;

/// Counts what one fact tells of a user.
public record CountThings(UserId user, List<CountedThing> things) {

    public CountThings {
        things = List.copyOf(things);
    }
}
