package dev.milepost.planner.drafting.llm;

/// What the model said, and what it took.
record ChatAnswer(String content, String model, long inputTokens, long outputTokens) {

    TokenUse tokens() {
        return new TokenUse(inputTokens, outputTokens);
    }
}
