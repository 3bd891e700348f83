package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.llm.PromptFiles.Text;
import dev.milepost.planner.plan.PlanPart;
import dev.milepost.planner.plan.PlanningGround;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Puts a request for a plan into words for the model. What a person typed goes in as data inside a marked block. Tasks go by
/// short names made up for this request, so the model can name no other.
///
/// However long a goal is and however many tasks it has, a message stays below [#LONGEST_MESSAGE] and a conversation below
/// [#LONGEST_CONVERSATION]. English has about four characters a token: a conversation and an answer of 8,000 tokens fit into a
/// window of 33,000. At the very worst, with one token for each character, it is 108,000.
final class PlanPrompt {

    static final int LONGEST_MESSAGE = 50_000;
    static final int LONGEST_CONVERSATION = 100_000;

    /// What is sent back of an answer that has to be corrected: 8,000 tokens.
    private static final int LONGEST_REMINDER = 32_000;

    private static final int LONGEST_VIOLATION = 400;

    private final PromptFiles files;
    private final JsonMapper json;
    private final AnswerShape planShape;
    private final AnswerShape outlineShape;

    PlanPrompt(PromptFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
        this.planShape = new AnswerShape("plan", json.readTree(files.get(Text.PLAN_SCHEMA)));
        this.outlineShape =
                new AnswerShape("outline", json.readTree(files.get(Text.OUTLINE_SCHEMA)));
    }

    String version() {
        return files.version();
    }

    /// The shape of a plan, and of a stage of one.
    AnswerShape planShape() {
        return planShape;
    }

    AnswerShape outlineShape() {
        return outlineShape;
    }

    /// The short names of the open tasks in a request.
    static Map<String, UUID> namesOf(PlanningGround ground) {
        Map<String, UUID> names = new LinkedHashMap<>();
        ground.open().forEach(task -> names.put("t" + (names.size() + 1), task.id()));
        return names;
    }

    /// Asks for a whole plan.
    List<ChatMessage> plan(DraftRequest request) {
        PlanningGround ground = request.ground();
        DescribedGoal data = DescribedGoal.of(json, ground).days(ground.studyDays(), ground);
        return request.isReplan()
                ? opening(Text.REPLAN, data.whatHappened(request).open(ground))
                : opening(Text.NEW_PLAN, data);
    }

    /// Asks for the outline of a plan that is then made in stages.
    List<ChatMessage> outline(DraftRequest request, int firstWeek, int lastWeek) {
        PlanningGround ground = request.ground();
        DescribedGoal data = DescribedGoal.of(json, ground).weeks(firstWeek, lastWeek, ground);
        return request.isReplan()
                ? opening(
                        Text.REPLAN_OUTLINE, data.whatHappened(request).milestonesUntilNow(ground))
                : opening(Text.NEW_OUTLINE, data);
    }

    /// Asks for one stage.
    ///
    /// @param before the titles of the stage before
    List<ChatMessage> stage(
            DraftRequest request, PlanPart part, Outline outline, List<String> before) {
        PlanningGround ground = part.ground();
        DescribedGoal data =
                DescribedGoal.of(json, request.ground())
                        .days(part.openDays(), ground)
                        .outline(outline, part)
                        .before(before);
        return request.isReplan()
                ? opening(Text.REPLAN_STAGE, data.whatHappened(request).open(ground))
                : opening(Text.NEW_STAGE, data);
    }

    /// The question again, with the newest answer and what was wrong with it: however many answers fail, the
    /// conversation does not grow.
    List<ChatMessage> again(List<ChatMessage> opening, ChatAnswer answer, List<String> violations) {
        String list =
                violations.stream()
                        .map(words -> "- " + PlainText.line(words, LONGEST_VIOLATION))
                        .collect(Collectors.joining("\n"));
        String content = answer.content();
        List<ChatMessage> messages = new ArrayList<>(opening);
        messages.add(
                ChatMessage.assistant(
                        content.substring(0, Math.min(content.length(), LONGEST_REMINDER))));
        messages.add(ChatMessage.user(files.filled(Text.AGAIN, list)));
        return messages;
    }

    private List<ChatMessage> opening(Text text, DescribedGoal data) {
        return List.of(
                ChatMessage.system(files.get(Text.SYSTEM)),
                ChatMessage.user(files.filled(text, data.toString())));
    }
}
