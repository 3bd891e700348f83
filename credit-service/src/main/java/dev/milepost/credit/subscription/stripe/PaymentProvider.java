package dev.milepost.credit.subscription.stripe;

import dev.milepost.credit.pack.PackPayments;
import dev.milepost.credit.subscription.Payments;

/// Takes the payments of all features.
interface PaymentProvider extends Payments, PackPayments {}
