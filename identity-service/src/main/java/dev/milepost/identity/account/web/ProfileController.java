package dev.milepost.identity.account.web;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.UpdateProfile;
import dev.milepost.identity.account.UpdateProfileHandler;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The profile of the caller (ID-5).
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "Profile")
class ProfileController {

    private final Accounts accounts;
    private final UpdateProfileHandler update;

    ProfileController(Accounts accounts, UpdateProfileHandler update) {
        this.accounts = accounts;
        this.update = update;
    }

    @GetMapping
    @Operation(summary = "The caller's profile")
    Mono<ProfileView> profile(UserId user) {
        return accounts.withId(user).map(ProfileView::of);
    }

    @PatchMapping
    @Operation(
            summary = "Change the caller's profile",
            description =
                    "A JSON Merge Patch: what is absent stays, and null takes away. The daily budget is what all goals "
                            + "together may take of a day; plans are made within it.")
    Mono<ProfileView> update(UserId user, @RequestBody UpdateProfileRequest request) {
        return update.handle(new UpdateProfile(user, request.change())).map(ProfileView::of);
    }

    /// @param dailyBudgetMinutes what all goals together may take of a day; null for no limit
    record ProfileView(
            UUID id,
            String email,
            String name,
            String timezone,
            @Nullable Integer dailyBudgetMinutes,
            Instant createdAt,
            Instant updatedAt) {

        static ProfileView of(Account account) {
            return new ProfileView(
                    account.id().value(),
                    account.email().value(),
                    account.name(),
                    account.timezone().getId(),
                    account.dailyBudgetMinutes(),
                    account.createdAt(),
                    account.updatedAt());
        }
    }
}
