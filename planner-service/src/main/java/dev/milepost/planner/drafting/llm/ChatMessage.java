package dev.milepost.planner.drafting.llm;

/// One turn of the conversation with the model.
///
/// @param role `system`, `user` or `assistant`
record ChatMessage(String role, String content) {

    static ChatMessage system(String content) {
        return new ChatMessage("system", content);
    }

    static ChatMessage user(String content) {
        return new ChatMessage("user", content);
    }

    static ChatMessage assistant(String content) {
        return new ChatMessage("assistant", content);
    }
}
