package dev.milepost.credit.erasure;

import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the service has of users (ID-9).
@Configuration(proxyBeanMethods = false)
class CreditTables {

    private static final String COPY = "a copy of what identity-service exports";

    @Bean
    UserTables userTables() {
        return UserTables.of(
                        UserTable.of("user_limits").by("user_id"),
                        UserTable.of("subscription_checkouts")
                                .unexported("a page to pay on, for half an hour"),
                        UserTable.of("billings")
                                .by("subscription")
                                .without("reading", "look_again_at"),
                        UserTable.of("subscriptions").by("user_id").without("set_by"),
                        UserTable.of("pack_purchases").without("session", "look_again_at"),
                        UserTable.of("counted_things").by("measure, thing_id"),
                        UserTable.of("task_origins")
                                .by("task_id")
                                .unexported("ids that tasks had before they were restored"),
                        UserTable.of("active_days").by("day"),
                        UserTable.of("achievement_progress").by("measure"),
                        UserTable.of("unlocked_achievements").by("achievement"),
                        UserTable.of("user_zones").by("version").unexported(COPY),
                        UserTable.of("ledger_entries").without("granted_by"),
                        UserTable.of("reservations"),
                        UserTable.of("credit_accounts").by("user_id"),
                        UserTable.of("leaving_customers")
                                .by("customer")
                                .unexported("there is nobody left to ask for it")
                                .lasting("until the provider of payments has forgotten them"))
                .impersonal("payment_notices", "the provider's ids of its notices");
    }
}
