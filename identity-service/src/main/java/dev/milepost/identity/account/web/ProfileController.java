package dev.milepost.identity.account.web;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.QuietHours;
import dev.milepost.identity.account.UpdateProfile;
import dev.milepost.identity.account.UpdateProfileHandler;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.kit.web.MergePatches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/// The profile of the caller (ID-5). A version in a body comes before one in `If-Match`.
@RestController
@RequiresScope(read = Scope.PROFILE_READ, write = Scope.ACCOUNT_MANAGE)
@RequestMapping("/api/v1/users/me")
@Tag(name = "Profile")
class ProfileController {

    private final Accounts accounts;
    private final UpdateProfileHandler update;
    private final MergePatches patches;

    ProfileController(Accounts accounts, UpdateProfileHandler update, MergePatches patches) {
        this.accounts = accounts;
        this.update = update;
        this.patches = patches;
    }

    @GetMapping
    @Operation(summary = "The caller's profile")
    Mono<ResponseEntity<ProfileView>> profile(UserId user) {
        return accounts.withId(user).map(ProfileController::tagged);
    }

    @PatchMapping
    @Operation(
            summary = "Change the caller's profile",
            description =
                    """
                    A JSON Merge Patch: what is absent stays, and null takes away. The daily budget is what all goals \
                    together may take of a day; plans are made within it. When the profile has changed since the \
                    `version` in the body, or in `If-Match`, it is 409 `STALE_VERSION`.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProfileRequest.class)))
    Mono<ResponseEntity<ProfileView>> update(
            UserId user,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return update.handle(
                        new UpdateProfile(
                                user,
                                now ->
                                        patches.apply(
                                                        body,
                                                        ProfileRequest.of(now),
                                                        ProfileRequest.class)
                                                .profile(now),
                                ExpectedVersion.of(patches.version(body), ifMatch)))
                .map(ProfileController::tagged);
    }

    private static ResponseEntity<ProfileView> tagged(Account account) {
        return ResponseEntity.ok()
                .eTag(Long.toString(account.version()))
                .body(ProfileView.of(account));
    }

    /// @param emailVerified whether the person has proved to read that address
    /// @param locale BCP 47
    /// @param dailyBudgetMinutes what all goals together may take of a day; null for no limit
    /// @param notificationPreferences by which channels to tell of each kind of thing
    /// @param quietHours in the person's time zone; null for none
    record ProfileView(
            UUID id,
            String email,
            boolean emailVerified,
            String name,
            @Nullable String avatarUrl,
            String timezone,
            String locale,
            @Nullable Integer dailyBudgetMinutes,
            NotificationPreferences notificationPreferences,
            @Nullable QuietHours quietHours,
            long version,
            Instant createdAt,
            Instant updatedAt) {

        static ProfileView of(Account account) {
            return new ProfileView(
                    account.id().value(),
                    account.email().value(),
                    account.emailIsVerified(),
                    account.name(),
                    account.profile().avatarUrl(),
                    account.timezone().getId(),
                    account.profile().locale(),
                    account.profile().dailyBudgetMinutes(),
                    account.profile().notifications(),
                    account.profile().quietHours(),
                    account.version(),
                    account.createdAt(),
                    account.updatedAt());
        }
    }
}
