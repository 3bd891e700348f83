package dev.milepost.credit.ledger.web;

import dev.milepost.credit.ledger.CreditKind;
import dev.milepost.credit.ledger.GrantCredits;
import dev.milepost.credit.ledger.GrantCreditsHandler;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.RefundCredits;
import dev.milepost.credit.ledger.RefundCreditsHandler;
import dev.milepost.credit.ledger.SpendCredits;
import dev.milepost.credit.ledger.SpendCreditsHandler;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What admins and services book for a user (CRED-1, CRED-6). Each request names a reference and may be repeated: it then answers
/// the entry that there is.
@RestController
@RequestMapping("/api/v1/credits")
@Tag(name = "Credits")
class BookingController {

    private final SpendCreditsHandler spend;
    private final GrantCreditsHandler grant;
    private final RefundCreditsHandler refund;

    BookingController(
            SpendCreditsHandler spend, GrantCreditsHandler grant, RefundCreditsHandler refund) {
        this.spend = spend;
        this.grant = grant;
        this.refund = refund;
    }

    @PostMapping("/debits")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope(Scope.CREDITS_RESERVE)
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Spend what an operation costs; for services with the scope credits:reserve")
    Mono<EntryView> debit(@Valid @RequestBody DebitRequest request) {
        return spend.handle(request.command()).map(EntryView::of);
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope(Scope.ADMIN)
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Give somebody credits; for admins",
            description = "Needs `reference` or an `Idempotency-Key`, which then is the reference")
    Mono<EntryView> grant(
            UserId admin,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody GrantRequest request) {
        return grant.handle(request.command(key, admin)).map(EntryView::of);
    }

    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope({Scope.CREDITS_RESERVE, Scope.ADMIN})
    @io.swagger.v3.oas.annotations.Operation(
            summary =
                    "Pay back what was spent for a reference; for admins, and services with the scope credits:reserve",
            description =
                    "To the kinds that it came from, once. Daily credits of an earlier day come back and expire at once")
    Mono<EntryView> refund(Principal caller, @Valid @RequestBody RefundRequest request) {
        return refund.handle(request.command(caller.getName())).map(EntryView::of);
    }

    /// @param reference the caller's name for what it does, the same in every repetition
    /// @param units how many times the price, such as minutes begun; one when null
    record DebitRequest(
            @NotNull UUID userId,
            @NotNull Operation operation,
            @NotBlank @Size(max = 200) String reference,
            @Min(1) @Max(60) @Nullable Integer units) {

        SpendCredits command() {
            return new SpendCredits(
                    new UserId(userId), operation, reference, Objects.requireNonNullElse(units, 1));
        }
    }

    record GrantRequest(
            @NotNull UUID userId,
            @NotNull CreditKind kind,
            @NotNull @Positive @Max(10_000) Integer amount,
            @NotBlank @Size(max = 300) String reason,
            @Pattern(regexp = ".*\\S.*") @Size(max = 200) @Nullable String reference) {

        GrantCredits command(@Nullable String key, UserId admin) {
            String name = reference == null ? key : reference;
            if (name == null) {
                throw new InvalidField("reference", "must be there, or an Idempotency-Key");
            }
            return new GrantCredits(new UserId(userId), kind, amount, name, reason, admin);
        }
    }

    /// @param reference of what was spent
    /// @param amount all of it when null
    record RefundRequest(
            @NotNull UUID userId,
            @NotBlank @Size(max = 200) String reference,
            @Positive @Nullable Integer amount,
            @NotBlank @Size(max = 300) String reason) {

        RefundCredits command(String caller) {
            return new RefundCredits(new UserId(userId), reference, amount, reason, caller);
        }
    }
}
