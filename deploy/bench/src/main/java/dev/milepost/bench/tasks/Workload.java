package dev.milepost.bench.tasks;

import dev.milepost.bench.load.Request;
import dev.milepost.bench.tasks.Population.TaskNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The requests of each [Operation]. Writes carry an `Idempotency-Key` of their own.
final class Workload {

    static final int PAGE = 20;
    static final String RECOVERY = "/api/v1/recovery/tombstones";

    /// Whole words, beginnings, without accents, in capitals, with a letter too few or too many.
    static final List<String> WORDS =
            List.of(
                    "vokabeln",
                    "EQUATIONS",
                    "reunion",
                    "raiz",
                    "cwiczyc",
                    "rovnice",
                    "kitap",
                    "chapter",
                    "garde",
                    "dentis",
                    "revolut",
                    "sonat",
                    "apresentacao",
                    "presentaton",
                    "dentiste",
                    "vocabeln");

    private static final String TASKS = "/api/v1/tasks";
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    private final Shares shares;
    private final Random random;
    private final Map<Integer, String> cursors = new HashMap<>();
    private final List<Integer> known = new ArrayList<>();
    private int keys;

    Workload(Shares shares) {
        this.shares = shares;
        this.random = shares.random();
    }

    /// People whose next page can be asked for.
    void know(int person, String cursor) {
        if (cursors.put(person, cursor) == null) {
            known.add(person);
        }
    }

    Request next(Operation operation) {
        return of(operation, shares.ofService(operation).next());
    }

    Request of(Operation operation, TaskNumber task) {
        int person = task.person();
        String path = TASKS + "/" + Population.task(task);
        return switch (operation) {
            case ONE -> Request.get(person, path);
            case LIST -> Request.get(person, firstPage());
            case NEXT_PAGE -> nextPage(person);
            case SEARCH -> search(person, WORDS.get(random.nextInt(WORDS.size())));
            case COUNTS -> Request.get(person, TASKS + "/counts");
            case CREATE -> write(person, "POST", TASKS, creation());
            case PATCH -> write(person, "PATCH", path, change());
            case COMPLETE -> write(person, "PATCH", path + "/complete", "");
            case DELETE -> write(person, "DELETE", path, "");
        };
    }

    static String firstPage() {
        return TASKS + "?limit=" + PAGE;
    }

    static Request search(int person, String word) {
        return Request.get(person, TASKS + "?limit=" + PAGE + "&search=" + word);
    }

    private Request nextPage(int person) {
        int asked = cursors.containsKey(person) ? person : known.get(random.nextInt(known.size()));
        return Request.get(asked, firstPage() + "&cursor=" + cursors.get(asked));
    }

    private Request write(int person, String method, String path, String body) {
        return new Request(person, method, path, "bench-%s-%d".formatted(RUN, keys++), body);
    }

    private String creation() {
        return """
        {"title":"Üben: Gleichungssysteme %d","description":"Zuerst die Lösung abdecken, dann die Übung noch einmal rechnen.",\
        "due_date":"%s","priority":"HIGH","tags":["study","übung"],"estimated_duration":45}\
        """
                .formatted(
                        random.nextInt(1000),
                        LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(5, 60)));
    }

    private String change() {
        return """
        {"title":"Réviser la théorie des ensembles %d","priority":"LOW"}\
        """
                .formatted(random.nextInt(1_000_000));
    }
}
