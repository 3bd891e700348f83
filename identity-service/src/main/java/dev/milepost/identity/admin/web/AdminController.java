package dev.milepost.identity.admin.web;

import dev.milepost.identity.TextRules;
import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountQueries.Filter;
import dev.milepost.identity.account.Disabling;
import dev.milepost.identity.admin.AdminAction;
import dev.milepost.identity.admin.AdminActionHandler;
import dev.milepost.identity.admin.ReadUsers;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Accounts for admins (ID-6). Each action needs a reason and is told as a fact.
@RestController
@RequestMapping("/api/v1/admin/users")
@RequiresScope(Scope.ADMIN)
@Tag(name = "Administration")
class AdminController {

    private final ReadUsers users;
    private final AdminActionHandler actions;
    private final Cursors cursors;

    AdminController(ReadUsers users, AdminActionHandler actions, Cursors cursors) {
        this.users = users;
        this.actions = actions;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "All users, newest first")
    Mono<Page<UserView>> list(
            UserId admin,
            @Parameter(description = "what the address begins with")
                    @RequestParam(name = "email", required = false)
                    @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
                    @Nullable String email,
            @RequestParam(name = "role", required = false) @Nullable Role role,
            @RequestParam(name = "status", required = false) @Nullable Status status,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        String prefix = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        Cursors ofList = cursors.within(prefix, role, status);
        After after = ofList.decode(cursor, After.class);
        int most = PageLimit.of(limit);
        Filter filter =
                new Filter(
                        prefix,
                        role == Role.ADMIN,
                        status == null ? null : status == Status.DISABLED);
        return users.list(admin, filter, after == null ? null : new UserId(after.id()), most + 1)
                .collectList()
                .map(rows ->
                        Page.of(
                                rows,
                                most,
                                UserView::of,
                                account -> new After(account.id().value()),
                                ofList));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A user")
    Mono<ResponseEntity<UserView>> one(@PathVariable UUID id, UserId admin) {
        return users.one(admin, new UserId(id)).map(AdminController::tagged);
    }

    @PostMapping("/{id}/disable")
    @Operation(
            summary = "Disable a user",
            description =
                    """
                    Nobody logs in to the account any more, and its sessions end at once. Access tokens that are out are refused \
                    by this service at once, and by the others within seconds. The last admin cannot be disabled: 409 `LAST_ADMIN`.\
                    """)
    Mono<ResponseEntity<UserView>> disable(
            @PathVariable UUID id, UserId admin, @Valid @RequestBody ReasonRequest request) {
        return done(new AdminAction.Disable(admin, new UserId(id), request.words()));
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "Let a disabled user log in again")
    Mono<ResponseEntity<UserView>> enable(
            @PathVariable UUID id, UserId admin, @Valid @RequestBody ReasonRequest request) {
        return done(new AdminAction.Enable(admin, new UserId(id), request.words()));
    }

    @PutMapping("/{id}/roles")
    @Operation(
            summary = "Change what a user may do",
            description =
                    """
                    All roles that the user is to have; `user` is one of them. They count in tokens that are made from now on. \
                    The role cannot be taken from the last admin: 409 `LAST_ADMIN`.\
                    """)
    Mono<ResponseEntity<UserView>> changeRoles(
            @PathVariable UUID id, UserId admin, @Valid @RequestBody RolesRequest request) {
        return done(
                new AdminAction.ChangeRoles(
                        admin,
                        new UserId(id),
                        request.names(),
                        request.reason().strip(),
                        request.version()));
    }

    private Mono<ResponseEntity<UserView>> done(AdminAction action) {
        return actions.handle(action).map(AdminController::tagged);
    }

    private static ResponseEntity<UserView> tagged(Account account) {
        return ResponseEntity.ok()
                .eTag(Long.toString(account.version()))
                .body(UserView.of(account));
    }

    /// What people may do.
    enum Role {
        USER,
        ADMIN
    }

    enum Status {
        ACTIVE,
        DISABLED
    }

    /// The last user of a page.
    record After(UUID id) {}

    /// @param reason why, for whoever reads the facts later
    record ReasonRequest(
            @NotBlank
                    @Size(max = 500)
                    @Pattern(regexp = TextRules.TEXT, message = TextRules.TEXT_MESSAGE)
                    String reason) {

        String words() {
            return reason.strip();
        }
    }

    /// @param version the version of the user that the caller saw
    record RolesRequest(
            @NotEmpty @Size(max = 2) List<@NotNull Role> roles,
            @NotBlank
                    @Size(max = 500)
                    @Pattern(regexp = TextRules.TEXT, message = TextRules.TEXT_MESSAGE)
                    String reason,
            @Nullable @Positive Long version) {

        List<String> names() {
            if (!roles.contains(Role.USER)) {
                throw new InvalidField("roles", "must have the role user");
            }
            return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
        }
    }

    /// @param disabledReason why, when it is
    record UserView(
            UUID id,
            String email,
            boolean emailVerified,
            String name,
            List<String> roles,
            Status status,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static UserView of(Account account) {
            Disabling disabled = account.disabled();
            return new UserView(
                    account.id().value(),
                    account.email().value(),
                    account.emailIsVerified(),
                    account.name(),
                    account.roles(),
                    disabled == null ? Status.ACTIVE : Status.DISABLED,
                    disabled == null ? null : disabled.at(),
                    disabled == null ? null : disabled.reason(),
                    account.version(),
                    account.createdAt(),
                    account.updatedAt());
        }
    }
}
