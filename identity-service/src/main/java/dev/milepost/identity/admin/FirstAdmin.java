package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Decision;
import dev.milepost.identity.account.Email;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Makes the account of a configured address the first admin's (ID-6): once that address is verified, because anybody can sign up
/// with it, and only while there is no admin, so that what admins decide later stays.
@Component
class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
    private static final Decision BY_CONFIGURATION =
            new Decision(null, "first admin by configuration");
    private static final List<String> ROLES = List.of("admin", "user");

    private final Accounts accounts;
    private final AdminProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    FirstAdmin(
            Accounts accounts,
            AdminProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<Void> appoint() {
        return properties.firstEmail().isBlank()
                ? Mono.empty()
                : accounts.lockAdmins()
                        .filter(Set::isEmpty)
                        .flatMap(_ -> accounts.credentialOf(new Email(properties.firstEmail())))
                        .map(Credential::account)
                        .filter(account -> account.emailIsVerified() && account.disabled() == null)
                        .flatMap(this::appointed)
                        .as(transactions::transactional)
                        .then();
    }

    private Mono<Account> appointed(Account account) {
        return accounts.change(
                        account.id(),
                        now -> now.giveRoles(ROLES, BY_CONFIGURATION, clock.instant()))
                .doOnNext(admin ->
                        log.atInfo().addKeyValue("user", admin.id()).log("First admin appointed"));
    }
}
