package dev.milepost.identity.export.web;

import dev.milepost.identity.export.Export;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.accept.HeaderContentTypeResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// In what an export is written.
enum ExportFormat {
    JSON,
    ZIP;

    static final String ZIP_TYPE = "application/zip";

    private static final MediaType ARCHIVE = MediaType.parseMediaType(ZIP_TYPE);
    private static final HeaderContentTypeResolver ACCEPTED = new HeaderContentTypeResolver();

    /// The one that the client would rather have.
    static ExportFormat of(ServerWebExchange exchange) {
        return ACCEPTED.resolveMediaTypes(exchange).stream()
                .flatMap(ExportFormat::satisfying)
                .findFirst()
                .orElse(JSON);
    }

    private static Stream<ExportFormat> satisfying(MediaType accepted) {
        return Stream.of(values())
                .filter(format -> accepted.isCompatibleWith(format.type()))
                .limit(1);
    }

    MediaType type() {
        return switch (this) {
            case JSON -> MediaType.APPLICATION_JSON;
            case ZIP -> ARCHIVE;
        };
    }

    Flux<DataBuffer> written(Export export) {
        return switch (this) {
            case JSON -> JsonExport.written(export);
            case ZIP -> ZipExport.written(export);
        };
    }
}
