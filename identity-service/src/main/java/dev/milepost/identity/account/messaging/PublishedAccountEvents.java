package dev.milepost.identity.account.messaging;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountAnnouncements;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.Decision;
import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes every fact about accounts; a password or its hash never leaves.
@Component
class PublishedAccountEvents implements AccountAnnouncements {

    @Override
    public List<OutgoingEvent> of(List<AccountEvent> events) {
        return events.stream().map(PublishedAccountEvents::published).toList();
    }

    private static OutgoingEvent published(AccountEvent event) {
        Account account = event.account();
        Record payload =
                switch (event) {
                    case AccountEvent.Registered _ ->
                            new UserRegisteredV1(
                                    account.id().value(),
                                    account.email().value(),
                                    account.name(),
                                    account.timezone().getId(),
                                    account.createdAt());
                    case AccountEvent.Updated _ ->
                            new UserUpdatedV1(
                                    account.id().value(),
                                    account.version(),
                                    account.email().value(),
                                    account.emailIsVerified(),
                                    account.name(),
                                    account.timezone().getId(),
                                    account.profile().locale(),
                                    account.profile().dailyBudgetMinutes(),
                                    account.profile().notifications(),
                                    account.profile().quietHours(),
                                    account.updatedAt());
                    case AccountEvent.Disabled(_, Decision decision) ->
                            new UserDisabledV1(
                                    account.id().value(),
                                    account.version(),
                                    actor(decision),
                                    decision.reason(),
                                    account.updatedAt());
                    case AccountEvent.Enabled(_, Decision decision) ->
                            new UserEnabledV1(
                                    account.id().value(),
                                    account.version(),
                                    actor(decision),
                                    decision.reason(),
                                    account.updatedAt());
                    case AccountEvent.RolesChanged(_, Decision decision) ->
                            new UserRolesChangedV1(
                                    account.id().value(),
                                    account.version(),
                                    account.roles(),
                                    actor(decision),
                                    decision.reason(),
                                    account.updatedAt());
                };
        return new OutgoingEvent(account.id().value(), account.id(), payload);
    }

    private static @Nullable UUID actor(Decision decision) {
        return decision.actor() == null ? null : decision.actor().value();
    }
}
