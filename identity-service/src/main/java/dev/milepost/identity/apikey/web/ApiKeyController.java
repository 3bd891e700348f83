package dev.milepost.identity.apikey.web;

import dev.milepost.identity.TextRules;
import dev.milepost.identity.apikey.ApiKey;
import dev.milepost.identity.apikey.ApiKeys;
import dev.milepost.identity.apikey.CreateApiKey;
import dev.milepost.identity.apikey.CreateApiKeyHandler;
import dev.milepost.identity.apikey.CreatedApiKey;
import dev.milepost.identity.apikey.RevokeApiKey;
import dev.milepost.identity.apikey.RevokeApiKeyHandler;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The keys of the caller's programs (ID-7). An API key itself cannot come here.
@RestController
@RequestMapping("/api/v1/api-keys")
@RequiresScope(Scope.ACCOUNT_MANAGE)
@Tag(name = "API keys")
class ApiKeyController {

    private final CreateApiKeyHandler create;
    private final RevokeApiKeyHandler revoke;
    private final ApiKeys keys;

    ApiKeyController(CreateApiKeyHandler create, RevokeApiKeyHandler revoke, ApiKeys keys) {
        this.create = create;
        this.revoke = revoke;
        this.keys = keys;
    }

    @PostMapping
    @Operation(
            summary = "Make an API key",
            description =
                    "`key` is shown in this answer and never again, so a repeat with the same `Idempotency-Key` makes another one. "
                            + "Programs send it as a bearer token.")
    Mono<ResponseEntity<CreatedView>> create(
            UserId user, @Valid @RequestBody CreateRequest request) {
        return create.handle(request.command(user))
                .map(created ->
                        ResponseEntity.status(HttpStatus.CREATED)
                                .cacheControl(CacheControl.noStore())
                                .body(CreatedView.of(created)));
    }

    @GetMapping
    @Operation(summary = "The caller's API keys, the newest first")
    Mono<Page<ApiKeyView>> list(UserId user) {
        return keys.ofUser(user)
                .map(ApiKeyView::of)
                .collectList()
                .map(items -> new Page<>(items, null));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke an API key; it is refused within five seconds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(UserId user, @PathVariable UUID id) {
        return revoke.handle(new RevokeApiKey(user, id));
    }

    /// @param scopes at least one of those that API keys may have
    /// @param expiresAt in the future; the key does not expire when null
    record CreateRequest(
            @NotBlank
                    @Size(max = 100)
                    @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
                    String name,
            @NotEmpty @Size(max = 50) List<@NotNull String> scopes,
            @Nullable Instant expiresAt) {

        CreateApiKey command(UserId user) {
            List<Scope> wanted = scopes.stream().distinct().map(CreateRequest::scope).toList();
            return new CreateApiKey(user, name.strip(), wanted, expiresAt);
        }

        private static Scope scope(String value) {
            List<Scope> allowed = Scope.of(Holder.API_KEY);
            return Scope.of(value)
                    .filter(allowed::contains)
                    .orElseThrow(() ->
                            new InvalidField(
                                    "scopes",
                                    "must be of " + Scope.claim(allowed).replace(" ", ", ")));
        }
    }

    /// @param prefix the beginning of the key
    /// @param lastUsedAt up to a minute older than the last use; null before the first
    record ApiKeyView(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static ApiKeyView of(ApiKey key) {
            return new ApiKeyView(
                    key.id(),
                    key.name(),
                    key.beginning(),
                    key.scopes().stream().map(Scope::value).toList(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt());
        }
    }

    /// @param key the whole key, shown once
    record CreatedView(
            UUID id,
            String name,
            String key,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {

        static CreatedView of(CreatedApiKey created) {
            ApiKeyView view = ApiKeyView.of(created.key());
            return new CreatedView(
                    view.id(),
                    view.name(),
                    created.secret().value(),
                    view.prefix(),
                    view.scopes(),
                    view.createdAt(),
                    view.expiresAt());
        }
    }
}
