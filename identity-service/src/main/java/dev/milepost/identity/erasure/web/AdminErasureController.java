package dev.milepost.identity.erasure.web;

import dev.milepost.identity.admin.ActiveAdmins;
import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasure;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Shows admins that users who are gone are gone everywhere (ID-9).
@RestController
@RequiresScope(Scope.ADMIN)
@RequestMapping("/api/v1/admin/erasures")
@Tag(name = "Administration")
class AdminErasureController {

    private final Erasures erasures;
    private final ActiveAdmins admins;
    private final Cursors cursors;

    AdminErasureController(Erasures erasures, ActiveAdmins admins, Cursors cursors) {
        this.erasures = erasures;
        this.admins = admins;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            summary = "The deletions of users, newest first",
            description = "With `waiting=true` only those that some service has not confirmed yet.")
    Mono<Page<ErasureView>> list(
            UserId admin,
            @Parameter(description = "only those that are not complete")
                    @RequestParam(name = "waiting", defaultValue = "false")
                    boolean waiting,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Cursors ofList = cursors.within(waiting);
        After after = ofList.decode(cursor, After.class);
        int most = PageLimit.of(limit);
        return admins.required(admin)
                .thenMany(erasures.list(after == null ? null : after.id(), waiting, most + 1))
                .collectList()
                .map(rows ->
                        Page.of(
                                rows,
                                most,
                                ErasureView::of,
                                erasure -> new After(erasure.id()),
                                ofList));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A deletion of a user, and which service confirmed it when")
    Mono<ErasureView> one(@PathVariable UUID id, UserId admin) {
        return admins.required(admin).then(erasures.withId(id)).map(ErasureView::of);
    }

    /// The last erasure of a page.
    record After(UUID id) {}

    /// @param completedAt when the last service confirmed it; null while some has not
    /// @param confirmations which services did, and when
    /// @param missing which have not
    record ErasureView(
            UUID id,
            UUID userId,
            Instant requestedAt,
            @Nullable Instant completedAt,
            List<Confirmation> confirmations,
            List<Erasing> missing) {

        static ErasureView of(Erasure erasure) {
            return new ErasureView(
                    erasure.id(),
                    erasure.user().value(),
                    erasure.requestedAt(),
                    erasure.completedAt(),
                    erasure.confirmations().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new Confirmation(each.getKey(), each.getValue()))
                            .toList(),
                    erasure.missing());
        }
    }

    record Confirmation(Erasing service, Instant confirmedAt) {}
}
