package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.milepost.planner.ModelAnswers.completion;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.milepost.planner.ModelAnswers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The ways in which a model, its API or the network between lets us down. Some have variants, of which the question picks one.
public enum Misbehaviour {
    FAILS("answers 500"),
    IS_BUSY("answers 429 and does not say for how long"),
    IS_BUSY_FOR_LONG("answers 429 and wants ten minutes"),
    REFUSES("answers 401"),
    WANTS_MONEY("answers 402"),
    BREAKS_OFF("breaks the connection"),
    IS_SLOW("answers too late"),
    SAYS_NOTHING("answers nothing"),
    ONLY_TALKS("answers prose"),
    STOPS("answers half a plan"),
    ANSWERS_IN_ANOTHER_SHAPE("answers in another shape"),
    INVENTS_DAYS("answers with days and dates that are not"),
    SPEAKS_TO_US("answers with hostile texts"),
    REPEATS_ITSELF("answers everything twice"),
    KNOWS_NO_MEASURE("answers with days of 1000 hours"),
    KNOWS_NO_END("answers with 100,000 tasks"),
    MEANS_ANOTHER_GOAL("answers for another goal"),
    NAMES_TASKS_OF_OTHERS("keeps tasks of other users");

    private final String words;

    Misbehaviour(String words) {
        this.words = words;
    }

    /// What a model that misbehaves so does.
    @Override
    public String toString() {
        return words;
    }

    /// Whether nothing of such an answer can become a plan.
    boolean isUseless() {
        return compareTo(STOPS) <= 0;
    }

    ResponseDefinitionBuilder answer(AskedGoal question) {
        return switch (this) {
            case FAILS -> aResponse().withStatus(500);
            case IS_BUSY -> aResponse().withStatus(429);
            case IS_BUSY_FOR_LONG -> aResponse().withStatus(429).withHeader("Retry-After", "600");
            case REFUSES -> aResponse().withStatus(401);
            case WANTS_MONEY -> aResponse().withStatus(402);
            case BREAKS_OFF -> aResponse().withFault(fault(question));
            case IS_SLOW ->
                    said(GoodAnswer.to(question)).withFixedDelay(DrafterTrial.TOO_LATE_MILLIS);
            case SAYS_NOTHING -> one(question, BadWords.EMPTY);
            case ONLY_TALKS -> one(question, BadWords.PROSE);
            case STOPS -> okJson(completion(BadWords.half(question)));
            case ANSWERS_IN_ANOTHER_SHAPE ->
                    question.chance().nextBoolean()
                            ? one(question, BadWords.MISSHAPEN)
                            : said(BadPlans.ofWrongTypes(question));
            case INVENTS_DAYS -> said(BadPlans.onImpossibleDays(question));
            case SPEAKS_TO_US -> said(BadPlans.withHostileTexts(question));
            case REPEATS_ITSELF -> said(BadPlans.repeated(question));
            case KNOWS_NO_MEASURE -> said(BadPlans.withoutMeasure(question));
            case KNOWS_NO_END -> okJson(BadPlans.endless(question));
            case MEANS_ANOTHER_GOAL -> said(ModelAnswers.plan(1 + question.chance().nextInt(60)));
            case NAMES_TASKS_OF_OTHERS -> said(BadPlans.keepingOthersTasks(question));
        };
    }

    private static ResponseDefinitionBuilder said(JsonNode plan) {
        return okJson(completion(plan.toString()));
    }

    private static Fault fault(AskedGoal question) {
        return question.chance().nextBoolean()
                ? Fault.CONNECTION_RESET_BY_PEER
                : Fault.MALFORMED_RESPONSE_CHUNK;
    }

    private static ResponseDefinitionBuilder one(AskedGoal question, List<String> bodies) {
        return okJson(bodies.get(question.chance().nextInt(bodies.size())));
    }
}
