package dev.milepost.identity.credential;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The link is none of ours, was used before, or its time is over; which of them is not said: 400.
public final class LinkInvalid extends Refusal {

    public LinkInvalid() {
        super(HttpStatus.BAD_REQUEST, "The link is unknown, was used before, or has expired.");
    }
}
