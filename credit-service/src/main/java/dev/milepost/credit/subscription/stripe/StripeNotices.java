package dev.milepost.credit.subscription.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.milepost.credit.subscription.PaymentNotice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the signatures of Stripe's events, and reads of each which subscription or purchase it is about. What nobody signed
/// is not even parsed. The JSON is read as it came: its shape follows the API version of the account, and the library knows
/// one.
final class StripeNotices {

    private static final String SESSION = "checkout.session.";

    private final String secret;
    private final JsonMapper json;

    StripeNotices(String secret, JsonMapper json) {
        this.secret = secret;
        this.json = json;
    }

    PaymentNotice verified(String body, String signature) throws SignatureVerificationException {
        Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        JsonNode event = json.readTree(body);
        return notice(event.path("id").asString(""), event.path("type").asString(""), event);
    }

    private static PaymentNotice notice(String id, String type, JsonNode event) {
        JsonNode object = event.at("/data/object");
        UUID purchase = purchase(type, object);
        if (purchase != null) {
            return new PaymentNotice.PurchaseTouched(id, purchase, session(type, object));
        }
        String subscription = subscription(type, object);
        return subscription.isEmpty()
                ? new PaymentNotice.Irrelevant(id)
                : new PaymentNotice.SubscriptionTouched(id, subscription);
    }

    /// Pages and charges carry the purchase that they are for.
    private static @Nullable UUID purchase(String type, JsonNode object) {
        boolean tells = type.startsWith(SESSION) || type.startsWith("charge.refund");
        String named = object.path("metadata").path(StripeRequests.PURCHASE).asString("");
        return tells ? StripeAnswers.uuid(named) : null;
    }

    private static @Nullable String session(String type, JsonNode page) {
        return type.startsWith(SESSION) ? page.path("id").asString("") : null;
    }

    private static String subscription(String type, JsonNode object) {
        if (type.startsWith("customer.subscription.")) {
            return object.path("id").asString("");
        }
        boolean tells = type.startsWith("invoice.") || type.startsWith(SESSION);
        return tells ? named(object) : "";
    }

    private static String named(JsonNode object) {
        String here = object.path("subscription").asString("");
        return here.isEmpty()
                ? object.at("/parent/subscription_details/subscription").asString("")
                : here;
    }
}
