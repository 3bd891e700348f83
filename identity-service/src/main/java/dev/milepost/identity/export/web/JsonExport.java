package dev.milepost.identity.export.web;

import dev.milepost.identity.export.Export;
import dev.milepost.identity.export.Share;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// An export as one JSON object with a member for each share, which go through as they come.
final class JsonExport {

    private JsonExport() {}

    static Flux<DataBuffer> written(Export export) {
        return Flux.concat(
                text("{" + about(export)),
                Flux.fromIterable(export.shares()).concatMap(JsonExport::member),
                text("}\n"));
    }

    /// The members that say what it is.
    static String about(Export export) {
        return "\"exported_at\":\"%s\",\"user_id\":\"%s\"".formatted(export.at(), export.user());
    }

    private static Flux<DataBuffer> member(Share share) {
        return Flux.concat(text(",\"" + share.name() + "\":"), share.body());
    }

    static Mono<DataBuffer> text(String text) {
        return Mono.fromSupplier(() ->
                DefaultDataBufferFactory.sharedInstance.wrap(
                        text.getBytes(StandardCharsets.UTF_8)));
    }
}
