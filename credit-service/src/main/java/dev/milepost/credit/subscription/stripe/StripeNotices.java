package dev.milepost.credit.subscription.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.milepost.credit.subscription.PaymentNotice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the signatures of Stripe's events, and reads of each which subscription it is about. What nobody signed is not even
/// parsed. The JSON is read as it came: its shape follows the API version of the account, and the library knows one.
final class StripeNotices {

    private final String secret;
    private final JsonMapper json;

    StripeNotices(String secret, JsonMapper json) {
        this.secret = secret;
        this.json = json;
    }

    PaymentNotice verified(String body, String signature) throws SignatureVerificationException {
        Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        JsonNode event = json.readTree(body);
        String id = event.path("id").asString("");
        String about = subscription(event.path("type").asString(""), event.at("/data/object"));
        return about.isEmpty()
                ? new PaymentNotice.Irrelevant(id)
                : new PaymentNotice.SubscriptionTouched(id, about);
    }

    private static String subscription(String type, JsonNode object) {
        if (type.startsWith("customer.subscription.")) {
            return object.path("id").asString("");
        }
        boolean tells = type.startsWith("invoice.") || type.startsWith("checkout.session.");
        return tells ? named(object) : "";
    }

    private static String named(JsonNode object) {
        String here = object.path("subscription").asString("");
        return here.isEmpty()
                ? object.at("/parent/subscription_details/subscription").asString("")
                : here;
    }
}
