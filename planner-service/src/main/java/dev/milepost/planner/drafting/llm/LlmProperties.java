package dev.milepost.planner.drafting.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/// Which model drafts plans, and how long it may take. Without an address there is no model, and the built-in planner
/// makes every plan.
///
/// @param baseUrl where `/chat/completions` is found, such as `https://api.openai.com/v1`
/// @param apiKey shows the server who asks; none for a model of one's own
/// @param auth how the key is shown; null for the usual way, as a bearer token
/// @param apiVersion which version of an Azure-style API is spoken to; null for none
/// @param answers how the server is brought to answer in the shape that is asked for
/// @param stream whether the answer is taken word by word, so that its weeks can be shown as they come
/// @param streamUsage whether the server knows how to tell the tokens at the end of a stream
/// @param sampling how the model chooses its words; what is not set is left to the server
/// @param price what its tokens cost
/// @param timeout how long one try may take; of a stream, how long it may be silent
/// @param overallTimeout how long one question may take with all its tries
/// @param patience so long after a question was asked first it may still be asked again
/// @param overallPatience how long the model may take for a plan with all its questions; below the life of a reservation of credits
/// @param calls how often one question may be asked
/// @param stageDays how many study days the model plans in one answer; a goal with more is planned in stages. At one to two
///     tasks a day and 80 tokens a task, 42 days are 4,000 to 7,000 tokens: within the 8,000 that every model can answer
/// @param longestAnswer how much of an answer is read before it is refused
/// @param longestRetryAfter how long the API may ask us to wait before another try; longer means not now
@ConfigurationProperties("milepost.planner.llm")
record LlmProperties(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @Nullable Auth auth,
        @Nullable String apiVersion,
        @DefaultValue("json-schema") AnswerMode answers,
        @DefaultValue("true") boolean stream,
        @DefaultValue("true") boolean streamUsage,
        @DefaultValue Sampling sampling,
        @DefaultValue Price price,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("90s") Duration overallTimeout,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("8m") Duration overallPatience,
        @DefaultValue("3") int calls,
        @DefaultValue("42") int stageDays,
        @DefaultValue("2MB") DataSize longestAnswer,
        @DefaultValue("2") int tries,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("5s") Duration longestRetryAfter,
        @DefaultValue("8") int concurrency,
        @DefaultValue Breaker breaker) {

    /// When the model is left alone for a while.
    ///
    /// @param window how many of the last tries are looked at
    /// @param failureRate the share of failures in percent that opens the breaker
    /// @param openFor how long the model is then left alone
    record Breaker(
            @DefaultValue("10") int window,
            @DefaultValue("60") float failureRate,
            @DefaultValue("30s") Duration openFor) {}

    /// @param maxTokensField what the server calls the limit: `max_tokens`, or `max_completion_tokens`
    record Sampling(
            @Nullable Double temperature,
            @Nullable Long seed,
            @Nullable Integer maxTokens,
            @DefaultValue("max_tokens") String maxTokensField) {}

    /// What a million tokens cost; null when nobody says.
    record Price(
            @Nullable BigDecimal inputPerMillion,
            @Nullable BigDecimal outputPerMillion,
            @DefaultValue("USD") String currency) {}

    /// How a key is shown.
    enum Auth {
        /// `Authorization: Bearer …`
        BEARER,
        /// `api-key: …`, as Azure wants it
        API_KEY,
        NONE
    }

    Auth usedAuth() {
        if (!StringUtils.hasText(apiKey)) {
            return Auth.NONE;
        }
        return auth == null ? Auth.BEARER : auth;
    }

    boolean isConfigured() {
        return baseUrl != null
                && StringUtils.hasText(baseUrl.toString())
                && StringUtils.hasText(model);
    }
}
