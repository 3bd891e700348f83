package dev.milepost.planner;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A model behind a real server that says its words one by one, when a test lets it.
public final class StreamingModel implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String END = "data: [DONE]\n\n";

    private final Queue<Flux<String>> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final DisposableServer server =
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(0)
                    .route(routes -> routes.post("/v1/chat/completions", this::answer))
                    .bindNow();

    /// The answer to the next question; the last one is for all further questions. When the words end in an error the
    /// connection breaks.
    public StreamingModel says(Flux<String> words) {
        answers.add(words);
        return this;
    }

    /// Forgets what it was to say.
    public StreamingModel silent() {
        answers.clear();
        return this;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    public int questions() {
        return questions.get();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        questions.incrementAndGet();
        Flux<String> words =
                Objects.requireNonNull(answers.size() > 1 ? answers.poll() : answers.peek());
        Flux<String> events = words.map(StreamingModel::event).concatWithValues(ending(), END);
        return request.receive()
                .aggregate()
                .thenMany(response.sse().sendString(events, StandardCharsets.UTF_8));
    }

    private static String event(String words) {
        ObjectNode piece = JSON.createObjectNode().put("model", "stub-model-1");
        piece.putArray("choices").addObject().putObject("delta").put("content", words);
        return "data: " + piece + "\n\n";
    }

    private static String ending() {
        ObjectNode piece = JSON.createObjectNode();
        piece.putArray("choices").addObject().put("finish_reason", "stop").putObject("delta");
        piece.putObject("usage").put("prompt_tokens", 900).put("completion_tokens", 700);
        return "data: " + piece + "\n\n";
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
