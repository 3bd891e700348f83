package dev.milepost.gateway.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What envelopes say. The popups are data, in `popups.yaml`.
///
/// @param largest the largest answer that is held to look into it; of a larger one all is `data` and goes through as it comes
/// @param popups what users hear of
/// @param silent changes that users do not hear of
@ConfigurationProperties("milepost.gateway.envelope")
record EnvelopeProperties(DataSize largest, List<Popup> popups, List<String> silent) {

    /// One popup; all but the code and the operations is handed to SweetAlert2 as it is.
    ///
    /// @param operations each a method and the pattern of a path
    /// @param timer how long it is shown, in milliseconds
    record Popup(
            String code,
            @DefaultValue("success") String icon,
            String title,
            @Nullable String text,
            @DefaultValue("2500") int timer,
            List<String> operations) {}
}
