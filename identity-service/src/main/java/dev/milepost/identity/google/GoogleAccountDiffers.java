package dev.milepost.identity.google;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The account with this address is of another Google account, as when an address was given to somebody else: 409.
public final class GoogleAccountDiffers extends Refusal {

    public GoogleAccountDiffers() {
        super(
                HttpStatus.CONFLICT,
                "The account with this e-mail address belongs to another Google account.");
    }
}
