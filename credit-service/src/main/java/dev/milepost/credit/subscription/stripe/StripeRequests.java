package dev.milepost.credit.subscription.stripe;

import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.milepost.credit.pack.Pack;
import dev.milepost.credit.pack.PackPurchase;
import dev.milepost.credit.pack.PackReading;
import dev.milepost.credit.subscription.Checkout;
import dev.milepost.credit.subscription.Customer;

/// What Stripe is asked.
record StripeRequests(StripeProperties properties) {

    /// The name under which a subscription at Stripe carries the user.
    static final String USER = "user_id";

    /// The same for a purchase; Stripe copies it from the payment to its charge.
    static final String PURCHASE = "purchase_id";

    private static final String CHARGE = "payment_intent.latest_charge";
    private static final String INVOICE = "latest_invoice";
    private static final String CURRENCY = "usd";

    SessionCreateParams subscribing(Checkout checkout) {
        Customer customer = checkout.customer();
        SessionCreateParams.Builder session =
                SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setExpiresAt(checkout.expiresAt().getEpochSecond())
                        .setClientReferenceId(customer.user().toString())
                        .setSuccessUrl(properties.returnUrl().toString())
                        .setCancelUrl(properties.returnUrl().toString())
                        .addLineItem(pro())
                        .setSubscriptionData(
                                SessionCreateParams.SubscriptionData.builder()
                                        .putMetadata(USER, customer.user().toString())
                                        .build());
        return payer(session, customer).build();
    }

    com.stripe.param.billingportal.SessionCreateParams portal(String customer) {
        return com.stripe.param.billingportal.SessionCreateParams.builder()
                .setCustomer(customer)
                .setReturnUrl(properties.returnUrl().toString())
                .build();
    }

    SubscriptionRetrieveParams withInvoice() {
        return SubscriptionRetrieveParams.builder().addExpand(INVOICE).build();
    }

    SubscriptionUpdateParams ending() {
        return SubscriptionUpdateParams.builder()
                .setCancelAtPeriodEnd(true)
                .addExpand(INVOICE)
                .build();
    }

    SessionCreateParams buying(PackPurchase purchase, String email) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setExpiresAt(purchase.expiresAt().getEpochSecond())
                .setClientReferenceId(purchase.user().toString())
                .setCustomerEmail(email)
                .setSuccessUrl(properties.returnUrl().toString())
                .setCancelUrl(properties.returnUrl().toString())
                .putMetadata(PURCHASE, purchase.id().toString())
                .setPaymentIntentData(
                        SessionCreateParams.PaymentIntentData.builder()
                                .putMetadata(PURCHASE, purchase.id().toString())
                                .build())
                .addLineItem(pack(purchase.pack()))
                .build();
    }

    SessionRetrieveParams withPayment() {
        return SessionRetrieveParams.builder().addExpand(CHARGE).build();
    }

    RefundCreateParams payingBack(PackReading paid) {
        return RefundCreateParams.builder().setPaymentIntent(paid.payment()).build();
    }

    private static SessionCreateParams.LineItem pack(Pack pack) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                        PriceData.builder()
                                .setCurrency(CURRENCY)
                                .setUnitAmount((long) pack.cents())
                                .setProductData(product(pack.credits() + " Milepost credits"))
                                .build())
                .build();
    }

    private SessionCreateParams.LineItem pro() {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                        PriceData.builder()
                                .setCurrency(CURRENCY)
                                .setUnitAmount(properties.price())
                                .setRecurring(monthly())
                                .setProductData(product("Milepost pro"))
                                .build())
                .build();
    }

    private static PriceData.ProductData product(String name) {
        return PriceData.ProductData.builder().setName(name).build();
    }

    private static PriceData.Recurring monthly() {
        return PriceData.Recurring.builder()
                .setInterval(PriceData.Recurring.Interval.MONTH)
                .build();
    }

    private static SessionCreateParams.Builder payer(
            SessionCreateParams.Builder session, Customer customer) {
        return customer.id() == null
                ? session.setCustomerEmail(customer.email())
                : session.setCustomer(customer.id());
    }
}
