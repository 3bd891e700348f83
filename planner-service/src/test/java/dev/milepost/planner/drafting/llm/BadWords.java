package dev.milepost.planner.drafting.llm;

import static dev.milepost.planner.ModelAnswers.completion;

import java.util.List;

/// Answers, as the API sends them, that hold no plan.
final class BadWords {

    static final List<String> EMPTY =
            List.of(
                    "",
                    "{}",
                    "null",
                    "[]",
                    completion(""),
                    completion(" \n "),
                    "{\"choices\": []}",
                    "{\"choices\": [{\"message\": {\"content\": null}}]}");

    static final List<String> PROSE =
            List.of(
                    completion(
                            "Gladly! First of all, take your time and begin with what you like."),
                    completion("I cannot help with that."),
                    completion("Week 1 { begin } and week 2 { go on }: that is the whole secret."),
                    completion("# Plan\n\n- Monday: start\n- Tuesday: go on\n"),
                    "<html><body>Bad gateway</body></html>");

    static final List<String> MISSHAPEN =
            List.of(
                    completion("{\"plan\": [{\"monday\": \"begin\"}]}"),
                    completion("{\"weeks\": {\"1\": \"begin\"}}"),
                    completion("{\"weeks\": [1, \"two\", null, [], {}]}"),
                    completion("{\"weeks\": [{\"milestone\": [], \"days\": \"all of them\"}]}"),
                    completion("{\"weeks\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                    completion("[".repeat(20_000)),
                    completion("42"));

    private BadWords() {}

    static String half(AskedGoal question) {
        String whole = GoodAnswer.to(question).toString();
        return whole.substring(0, whole.length() * (10 + question.chance().nextInt(85)) / 100);
    }
}
