package dev.milepost.identity.account.web;

import dev.milepost.identity.account.AccountView;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The account of the caller (ID-1).
@RestController
@RequiresScope(Scope.PROFILE_READ)
@RequestMapping("/api/v1/auth")
@Tag(name = "Account")
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/me")
    @Operation(summary = "The caller's account")
    Mono<AccountView> me(UserId user) {
        return accounts.withId(user).map(AccountView::of);
    }
}
