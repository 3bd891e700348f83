package dev.milepost.identity.export.service;

import dev.milepost.identity.export.ExportUnavailable;
import dev.milepost.identity.export.Share;
import dev.milepost.identity.export.SharesOfServices;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// Asks the services with the user's own token, one after the other, and holds their answers open until they are read: nothing of them
/// is kept here, and each is closed whatever happens to the others.
final class HttpSharesOfServices implements SharesOfServices {

    private static final Logger log = LoggerFactory.getLogger(HttpSharesOfServices.class);
    private static final String PATH = "/internal/v1/user-data";

    private final List<Neighbour> neighbours;

    HttpSharesOfServices(List<Neighbour> neighbours) {
        this.neighbours = List.copyOf(neighbours);
    }

    /// A service to ask.
    ///
    /// @param share what its part of an export is called
    /// @param http ends in an error when the service does not begin to answer in time
    record Neighbour(String share, WebClient http) {}

    @Override
    public Mono<Void> with(String authorization, Function<List<Share>, Mono<Void>> use) {
        return with(authorization, List.of(), use);
    }

    private Mono<Void> with(
            String authorization, List<Share> open, Function<List<Share>, Mono<Void>> use) {
        if (open.size() == neighbours.size()) {
            return use.apply(open);
        }
        Neighbour next = neighbours.get(open.size());
        return next.http()
                .get()
                .uri(PATH)
                .accept(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchangeToMono(
                        response -> with(authorization, and(open, share(next, response)), use));
    }

    private static Share share(Neighbour neighbour, ClientResponse response) {
        if (!response.statusCode().is2xxSuccessful()) {
            throw unavailable(neighbour.share(), response.statusCode());
        }
        return new Share(neighbour.share(), response.bodyToFlux(DataBuffer.class));
    }

    private static List<Share> and(List<Share> open, Share next) {
        return Stream.concat(open.stream(), Stream.of(next)).toList();
    }

    static ExportUnavailable unavailable(String share, Object reason) {
        log.atWarn()
                .addKeyValue("share", share)
                .addKeyValue("reason", reason)
                .log("A service does not give its share of an export");
        return new ExportUnavailable();
    }
}
