package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Pays back what was spent, to the kinds that it came from: once for each spending, and never more than it was (CRED-1).
/// What long-lived kinds had paid comes back first. Daily credits of an earlier day come back and expire in the same step.
@Component
public class RefundCreditsHandler {

    private final CurrentAccount current;
    private final CreditAccounts accounts;
    private final TransactionalOperator transactions;
    private final Clock clock;

    RefundCreditsHandler(
            CurrentAccount current,
            CreditAccounts accounts,
            TransactionalOperator transactions,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return the entry of the refund; when there is one for the reference already, that one
    /// @throws SpendingNotFound when nothing was spent for the reference
    /// @throws ReferenceAlreadyUsed when another amount was paid back before
    /// @throws InvalidField when it is more than was spent
    public Mono<LedgerEntry> handle(RefundCredits command) {
        return current.locked(command.user())
                .flatMap(account -> spent(account, command))
                .flatMap(this::knownOrRefunded)
                .as(transactions::transactional);
    }

    private Mono<Wish> spent(CreditAccount account, RefundCredits command) {
        return accounts.entry(command.user(), EntryType.SPEND, command.reference())
                .switchIfEmpty(Mono.error(SpendingNotFound::new))
                .map(spent -> new Wish(account, spent, command));
    }

    private Mono<LedgerEntry> knownOrRefunded(Wish wish) {
        return accounts.entry(wish.command().user(), EntryType.REFUND, wish.command().reference())
                .map(wish::answeredBy)
                .switchIfEmpty(Mono.defer(() -> refunded(wish)));
    }

    private Mono<LedgerEntry> refunded(Wish wish) {
        Change<CreditAccount, LedgerEntry> change =
                wish.account()
                        .refunding(wish.spent(), wish.amount(), wish.command(), clock.instant());
        return accounts.save(change).thenReturn(change.events().getFirst());
    }

    /// @param account locked
    private record Wish(CreditAccount account, LedgerEntry spent, RefundCredits command) {

        int amount() {
            int most = -spent.credits().total();
            int wanted = Objects.requireNonNullElse(command.amount(), most);
            if (wanted < 1 || wanted > most) {
                throw new InvalidField("amount", "must be from 1 to the %d spent".formatted(most));
            }
            return wanted;
        }

        LedgerEntry answeredBy(LedgerEntry known) {
            if (known.credits().total() != amount()) {
                throw new ReferenceAlreadyUsed(known);
            }
            return known;
        }
    }
}
