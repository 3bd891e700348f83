package dev.milepost.planner;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A model that answers what it is asked: with an outline, or with tasks for the days that it is given. Tests have it fail
/// where they like. Stubs that answer by it name it as their transformer.
public final class StagedModel implements ResponseDefinitionTransformerV2 {

    public static final String NAME = "staged-model";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPENED = "<goal_data>";
    private static final String CLOSED = "</goal_data>";
    private static final int LONGEST_TASK = 720;

    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private final List<Function<Question, @Nullable ResponseDefinitionBuilder>> mischief =
            new CopyOnWriteArrayList<>();

    /// @param data what the model is told of the goal
    /// @param isRepeated whether it is told what was wrong with an answer before
    public record Question(JsonNode data, boolean isRepeated) {

        public boolean isForOutline() {
            return data.has("first_week");
        }

        public boolean isForStage() {
            return data.has("outline");
        }

        /// Whether the question is for tasks on that day of the goal.
        public boolean isForDay(int number) {
            return !isForOutline() && daysOf(data).contains(number);
        }
    }

    public List<Question> asked() {
        return List.copyOf(asked);
    }

    /// Answers such questions otherwise.
    public void answer(Predicate<Question> which, ResponseDefinitionBuilder response) {
        mischief.add(question -> which.test(question) ? response : null);
    }

    /// Answers such questions with other words.
    public void say(Predicate<Question> which, String content) {
        answer(which, okJson(ModelAnswers.completion(content)));
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Question question = question(JSON.readTree(event.getRequest().getBodyAsString()));
        asked.add(question);
        return mischief.stream()
                .flatMap(answer -> Stream.ofNullable(answer.apply(question)))
                .findFirst()
                .orElseGet(() -> okJson(ModelAnswers.completion(goodAnswer(question.data()))))
                .build();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    public static String goodAnswer(JsonNode data) {
        return (data.has("first_week") ? outline(data) : tasks(data)).toString();
    }

    private static Question question(JsonNode request) {
        String words = request.at("/messages/1/content").asString();
        String data =
                words.substring(words.indexOf(OPENED) + OPENED.length(), words.indexOf(CLOSED));
        return new Question(JSON.readTree(data), request.get("messages").size() > 2);
    }

    private static ObjectNode outline(JsonNode data) {
        ObjectNode outline = JSON.createObjectNode().put("project", "Juggle on a stage");
        ArrayNode weeks = outline.putArray("weeks");
        for (int week = data.get("first_week").asInt();
                week <= data.get("last_week").asInt();
                week++) {
            weeks.addObject()
                    .put("week", week)
                    .put("milestone", "Keep %d balls up".formatted(week))
                    .put("checkpoint", week % 2 == 0);
        }
        return outline;
    }

    private static ObjectNode tasks(JsonNode data) {
        ObjectNode plan = JSON.createObjectNode();
        ArrayNode weeks = plan.putArray("weeks");
        List<Integer> days = daysOf(data);
        int openWeek = 0;
        for (int day : days) {
            int week = (day - 1) / 7 + 1;
            if (week != openWeek) {
                weeks.addObject()
                        .put("milestone", "Keep %d balls up".formatted(week))
                        .putArray("days");
                openWeek = week;
            }
            ObjectNode planned = ((ArrayNode) weeks.get(weeks.size() - 1).get("days")).addObject();
            addTasks(planned.put("number", day).putArray("tasks"), day, days, data);
        }
        return plan;
    }

    private static void addTasks(ArrayNode tasks, int day, List<Integer> days, JsonNode data) {
        boolean isFirst = day == days.getFirst();
        int minutes = data.get(isFirst ? "minutes_on_first_day" : "minutes_per_study_day").asInt();
        JsonNode open =
                data.path("open")
                        .valueStream()
                        .filter(task -> task.get("day").asInt() == day)
                        .findFirst()
                        .orElse(null);
        ObjectNode task = tasks.addObject();
        if (open == null) {
            task.putNull("keeps")
                    .put("kind", kind(day, days, data))
                    .put("title", "Juggle on day " + day);
        } else {
            task.put("keeps", open.get("id").asString())
                    .put("kind", open.get("kind").asString())
                    .put("title", open.get("title").asString());
        }
        task.put("description", "Throw and catch until it works ten times in a row.")
                .put("minutes", Math.min(minutes, LONGEST_TASK));
    }

    private static String kind(int day, List<Integer> days, JsonNode data) {
        boolean ends = data.path("ends_here").asBoolean(true);
        if (ends && day == days.getLast()) {
            return "PROJECT";
        }
        int week = (day - 1) / 7;
        int next = days.indexOf(day) + 1;
        boolean endsWeek = next == days.size() || (days.get(next) - 1) / 7 != week;
        return endsWeek && week % 2 == 1 ? "CHECKPOINT" : "PRACTICE";
    }

    private static List<Integer> daysOf(JsonNode data) {
        List<Integer> days = new ArrayList<>();
        for (String run : data.get("study_days").asString().split(", ", -1)) {
            String[] ends = run.split("-", -1);
            IntStream.rangeClosed(
                            Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(days::add);
        }
        return days;
    }
}
