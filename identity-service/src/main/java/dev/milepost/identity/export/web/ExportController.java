package dev.milepost.identity.export.web;

import dev.milepost.identity.export.Export;
import dev.milepost.identity.export.ExportHandler;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Everything that there is of the caller, to take along (ID-9).
@RestController
@RequiresScope(Scope.ACCOUNT_MANAGE)
@Tag(name = "Profile")
class ExportController {

    private final ExportHandler exports;

    ExportController(ExportHandler exports) {
        this.exports = exports;
    }

    /// It is written as it comes, so the answers of the services must stay open until it is: the response is written in here.
    @GetMapping(
            path = "/api/v1/users/me/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, ExportFormat.ZIP_TYPE})
    @Operation(
            summary = "Everything that there is of the caller, from all services",
            description =
                    """
                    One JSON object with `account`, `goals`, `tasks`, `plans` and `credits`, or with `Accept: application/zip` an \
                    archive with a file for each. It begins only when every service answers (else 503 `EXPORT_UNAVAILABLE`); a \
                    connection that ends before the end is one that broke. One at a time (409 `EXPORT_UNDER_WAY`), and five in an \
                    hour (429 `TOO_MANY_EXPORTS`). Hashes of secrets are left out.\
                    """)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(type = "object")),
                @Content(
                        mediaType = ExportFormat.ZIP_TYPE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    Mono<Void> export(
            UserId user,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION)
                    String authorization,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        ExportFormat format = ExportFormat.of(exchange);
        return exports.handle(
                user, authorization, export -> send(export, format, exchange.getResponse()));
    }

    private static Mono<Void> send(
            Export export, ExportFormat format, ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(format.type());
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(fileName(export, format)).build());
        return response.writeWith(format.written(export));
    }

    private static String fileName(Export export, ExportFormat format) {
        return "milepost-%s.%s"
                .formatted(
                        LocalDate.ofInstant(export.at(), ZoneOffset.UTC),
                        format.type().getSubtype());
    }
}
