package dev.milepost.kit.userdata;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/// The service's share of what there is of the caller (ID-9). identity-service gathers all shares; the gateway has no route here.
@RestController
@RequiresScope(Scope.ACCOUNT_MANAGE)
@Tag(name = "User data")
class UserDataController {

    static final String PATH = "/internal/v1/user-data";

    private final UserExport export;

    UserDataController(UserExport export) {
        this.export = export;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that this service has of the caller",
            description =
                    "An array for each kind of thing. For `GET /api/v1/users/me/export`, which has all.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object")))
    ResponseEntity<Flux<DataBuffer>> userData(UserId user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(export.of(user));
    }
}
