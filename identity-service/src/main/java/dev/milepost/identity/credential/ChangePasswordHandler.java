package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.PasswordRules;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.session.EndSessionsHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes passwords (ID-5): 403 `WRONG_PASSWORD` unless the present one is shown. All sessions but the one that asks end, and so do
/// links that were sent; the person is told by mail.
@Component
public class ChangePasswordHandler {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final NewPassword newPassword;
    private final EndSessionsHandler sessions;
    private final TransactionalOperator transactions;

    ChangePasswordHandler(
            Accounts accounts,
            PasswordRules rules,
            Passwords passwords,
            NewPassword newPassword,
            EndSessionsHandler sessions,
            TransactionalOperator transactions) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    public Mono<Void> handle(ChangePassword command) {
        return accounts.credentialOf(command.user())
                .doOnNext(credential -> check(command, credential.account()))
                .filterWhen(
                        credential -> passwords.fits(command.present(), credential.passwordHash()))
                .switchIfEmpty(Mono.error(WrongPassword::new))
                .flatMap(credential -> changed(command, credential.account()));
    }

    private void check(ChangePassword command, Account account) {
        rules.check("new_password", command.wanted(), account.email(), account.name());
    }

    private Mono<Void> changed(ChangePassword command, Account account) {
        return passwords
                .hash(command.wanted())
                .flatMap(hash ->
                        newPassword
                                .of(account, hash)
                                .then(sessions.endOthers(account.id(), command.session()))
                                .as(transactions::transactional))
                .then();
    }
}
