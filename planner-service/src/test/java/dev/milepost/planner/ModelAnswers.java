package dev.milepost.planner;

import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a model says, well or badly.
public final class ModelAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private ModelAnswers() {}

    /// A plan of so many days with one task a day, as the schema wants it.
    public static ObjectNode plan(int days) {
        return plan(days, day -> day, day -> "Juggle, lesson " + day, 60, 1);
    }

    public static ObjectNode plan(
            int days,
            IntFunction<Integer> number,
            IntFunction<String> title,
            int minutes,
            int tasksADay) {
        ObjectNode plan = JSON.createObjectNode();
        ArrayNode weeks = plan.putArray("weeks");
        for (int day = 1; day <= days; day++) {
            if ((day - 1) % 7 == 0) {
                weeks.addObject().put("milestone", "Keep three balls up").putArray("days");
            }
            ArrayNode tasks =
                    ((ArrayNode) weeks.get(weeks.size() - 1).get("days"))
                            .addObject()
                            .put("number", number.apply(day))
                            .putArray("tasks");
            for (int i = 1; i <= tasksADay; i++) {
                tasks.addObject()
                        .putNull("keeps")
                        .put("kind", kind(day, days))
                        .put("title", title.apply(tasksADay * (day - 1) + i))
                        .put("description", "Throw and catch until it works ten times in a row.")
                        .put("minutes", minutes);
            }
        }
        return plan;
    }

    /// The answer of a chat-completions API with these words of the model.
    public static String completion(String content) {
        ObjectNode answer = JSON.createObjectNode().put("model", "stub-model-1");
        answer.putArray("choices")
                .addObject()
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        answer.putObject("usage").put("prompt_tokens", 900).put("completion_tokens", 700);
        return answer.toString();
    }

    private static String kind(int day, int days) {
        if (day == days) {
            return "PROJECT";
        }
        return day % 14 == 0 ? "CHECKPOINT" : "PRACTICE";
    }
}
