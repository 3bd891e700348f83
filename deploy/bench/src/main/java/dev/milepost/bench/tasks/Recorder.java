package dev.milepost.bench.tasks;

import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.People;
import dev.milepost.bench.load.Request;
import dev.milepost.bench.load.Statement;
import dev.milepost.bench.load.StatementLog;
import dev.milepost.bench.tasks.Population.TaskNumber;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Asks for each operation once and keeps the statements that the service sent for it.
final class Recorder {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SEARCHES = 6;

    private final Bench bench;
    private final StatementLog log;
    private final Workload workload;
    private final Shares shares;

    Recorder(Bench bench, StatementLog log, Workload workload, Shares shares) {
        this.bench = bench;
        this.log = log;
        this.workload = workload;
        this.shares = shares;
    }

    /// What is asked in several ways is recorded several times.
    List<Recorded> of(Operation operation) {
        List<Recorded> variants = new ArrayList<>();
        for (int i = 0; i < (operation == Operation.SEARCH ? SEARCHES : 1); i++) {
            variants.add(recorded(operation, i));
        }
        return variants;
    }

    private Recorded recorded(Operation operation, int variant) {
        TaskNumber task = shares.ofService(operation).next();
        Request asked = workload.of(operation, task);
        Request request =
                operation == Operation.SEARCH
                        ? Workload.search(asked.person(), Workload.WORDS.get(variant))
                        : asked;
        String person = People.id(request.person()).toString();
        String id = Population.task(task).toString();
        List<HttpResponse<String>> answers = new ArrayList<>();
        List<Statement> statements =
                log.during(() -> answers.add(bench.ask(request)), List.of(person, id));
        if (statements.isEmpty()) {
            throw new IllegalStateException("No statement was logged for " + request);
        }
        return new Recorded(
                statements,
                People.id(request.person()),
                Population.task(task),
                request.key(),
                made(operation, request, answers.getFirst()));
    }

    /// The id of the new task, or of the tombstone.
    private String made(Operation operation, Request request, HttpResponse<String> answer) {
        return switch (operation) {
            case CREATE -> JSON.readTree(answer.body()).at("/id").asString();
            case DELETE -> {
                Request tombstones = Request.get(request.person(), Workload.RECOVERY);
                yield JSON.readTree(bench.ask(tombstones).body()).at("/items/0/id").asString();
            }
            case ONE, LIST, NEXT_PAGE, SEARCH, COUNTS, PATCH, COMPLETE -> "";
        };
    }
}
