package dev.milepost.credit.reservation.web;

import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.reservation.CloseReservationHandler;
import dev.milepost.credit.reservation.Reservation;
import dev.milepost.credit.reservation.ReservationState;
import dev.milepost.credit.reservation.ReserveCredits;
import dev.milepost.credit.reservation.ReserveCreditsHandler;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the planner asks for around a call of the model (CRED-3, PLAN-7). The gateway has no route here, and a token
/// needs the scope `credits:reserve`. Every request may be repeated.
@Hidden
@RestController
@RequestMapping("/internal/v1/credits/reservations")
@RequiresScope(Scope.CREDITS_RESERVE)
class ReservationController {

    private final ReserveCreditsHandler reserve;
    private final CloseReservationHandler close;

    ReservationController(ReserveCreditsHandler reserve, CloseReservationHandler close) {
        this.reserve = reserve;
        this.close = close;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ReservationView> reserve(@Valid @RequestBody ReservationRequest request) {
        return reserve.handle(request.command()).map(ReservationView::of);
    }

    @PostMapping("/{id}/settle")
    Mono<ReservationView> settle(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable SettlementRequest request) {
        Integer amount = request == null ? null : request.amount();
        return close.settle(id, amount).map(ReservationView::of);
    }

    @PostMapping("/{id}/release")
    Mono<ReservationView> release(@PathVariable UUID id) {
        return close.release(id).map(ReservationView::of);
    }

    /// @param reference the caller's name for what it is about to do, the same in every repetition
    /// @param units how many times the price, such as minutes begun; one when null
    record ReservationRequest(
            @NotNull UUID userId,
            @NotNull Operation operation,
            @NotBlank @Size(max = 200) String reference,
            @Min(1) @Max(60) @Nullable Integer units) {

        ReserveCredits command() {
            return new ReserveCredits(
                    new UserId(userId), operation, reference, Objects.requireNonNullElse(units, 1));
        }
    }

    /// @param amount how many of the credits were used; all when null
    record SettlementRequest(@PositiveOrZero @Nullable Integer amount) {}

    /// @param amount credits
    record ReservationView(
            UUID reservationId, int amount, ReservationState state, Instant expiresAt) {

        static ReservationView of(Reservation reservation) {
            return new ReservationView(
                    reservation.id(),
                    reservation.payment().credits().total(),
                    reservation.state(),
                    reservation.expiresAt());
        }
    }
}
