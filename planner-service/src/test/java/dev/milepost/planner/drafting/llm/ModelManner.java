package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.milepost.planner.ModelAnswers.completion;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.stream.Stream;

/// The manner in which a model answers all that it is asked.
public enum ModelManner {
    WELL,
    BADLY,
    HOSTILELY;

    /// All but lateness, which is no ill will.
    private static final List<Misbehaviour> HOSTILE =
            Stream.of(Misbehaviour.values()).filter(kind -> kind != Misbehaviour.IS_SLOW).toList();

    ResponseDefinitionBuilder answer(AskedGoal question) {
        return switch (this) {
            case WELL -> okJson(completion(GoodAnswer.to(question).toString()));
            case BADLY -> okJson(completion(BadPlans.careless(question).toString()));
            case HOSTILELY ->
                    HOSTILE.get(question.chance().nextInt(HOSTILE.size())).answer(question);
        };
    }
}
